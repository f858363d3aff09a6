// The API's description as a page on which each call can be tried.

const keyName = "functions-key";
const byId = (id) => document.getElementById(id);

// Elements without markup in strings: what a server or a user wrote is only ever text.
function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

const field = (parameter) =>
  el(
    "label",
    {},
    `${parameter.name} (${parameter.in}) `,
    el("input", { name: parameter.name, "data-in": parameter.in, ...(parameter.required ? { required: "" } : {}) }),
    parameter.description ? el("small", {}, ` ${parameter.description}`) : null,
  );

function bodyField(operation, schemas) {
  const schema = operation.requestBody?.content["application/json"].schema;
  if (schema === undefined) {
    return null;
  }
  const example = schemas[schema.$ref.split("/").at(-1)]?.example ?? {};
  const text = el("textarea", { name: "body", "aria-label": "Body" });
  text.value = JSON.stringify(example, null, 2);
  return text;
}

const answers = (operation) =>
  el(
    "ul",
    {},
    Object.entries(operation.responses).map(([status, { description }]) => el("li", {}, `${status}: ${description}`)),
  );

function requestOf(form, method, path) {
  const query = new URLSearchParams();
  const headers = {};
  let url = path;
  for (const input of form.querySelectorAll("[data-in]")) {
    if (input.dataset.in === "path") {
      url = url.replace(`{${input.name}}`, encodeURIComponent(input.value));
    } else if (input.value !== "") {
      if (input.dataset.in === "query") {
        query.set(input.name, input.value);
      } else {
        headers[input.name] = input.value;
      }
    }
  }
  const key = byId("key").value;
  if (key !== "") {
    headers["x-functions-key"] = key;
  }
  const body = form.elements.body?.value;
  return {
    url: `..${url}${query.size > 0 ? `?${query}` : ""}`,
    options: { method: method.toUpperCase(), headers, body, cache: "no-store" },
  };
}

async function send(form, output, method, path) {
  const { url, options } = requestOf(form, method, path);
  output.textContent = "…";
  try {
    const response = await fetch(url, options);
    const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
    output.textContent = `${response.status} ${response.statusText}\n${headers}\n\n${await response.text()}`;
  } catch (error) {
    output.textContent = `No answer: ${error.message}`;
  }
}

function callOf(method, path, operation, schemas) {
  const output = el("pre", { "aria-live": "polite" });
  const form = el(
    "form",
    {},
    (operation.parameters ?? []).map(field),
    bodyField(operation, schemas),
    el("div", {}, el("button", { class: "main" }, "Send")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form, output, method, path);
  });
  return el(
    "details",
    { id: operation.operationId },
    el("summary", {}, el("code", {}, `${method.toUpperCase()} ${path}`), ` ${operation.summary ?? ""}`),
    form,
    answers(operation),
    output,
  );
}

async function load() {
  const description = await (await fetch("../openapi.json")).json();
  byId("calls").append(
    ...Object.entries(description.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) =>
        callOf(method, path, operation, description.components.schemas),
      ),
    ),
  );
}

byId("key").value = sessionStorage.getItem(keyName) ?? "";
byId("key").addEventListener("change", () => sessionStorage.setItem(keyName, byId("key").value));
load().catch((error) => {
  byId("problem").textContent = `The description could not be loaded: ${error.message}`;
  byId("problem").hidden = false;
});
