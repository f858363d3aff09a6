// The form that starts a job.
import { ApiError, startJob } from "./api.js";
import { announce, byId, el } from "./dom.js";
import { delays, failures, fields, moreFields } from "./models.js";

const dialog = byId("start-dialog");
const form = byId("start-form");
const problem = byId("start-problem");

/** Builds the form; `onstarted` is called with the id of a job that was started. */
export function prepareStartForm(onstarted) {
  byId("start-fields").append(
    ...fields.map(field),
    modelFields("delay", "Delay", delays),
    modelFields("failure", "Failure", failures),
    el("details", {}, el("summary", {}, "More"), el("div", { class: "fields" }, moreFields.map(field))),
  );
  byId("open-start").addEventListener("click", () => {
    showErrors({}, "");
    // The same form sent twice starts one job.
    form.dataset.key = newKey();
    dialog.showModal();
  });
  form.addEventListener("input", () => (form.dataset.key = newKey()));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { job, errors } = read();
    if (Object.keys(errors).length > 0) {
      showErrors(errors, "");
      return;
    }
    try {
      const accepted = await startJob(job, form.dataset.key);
      dialog.close();
      announce("The job was accepted.");
      onstarted(accepted.job_id);
    } catch (error) {
      showErrors(error instanceof ApiError ? error.errors : {}, error.message);
    }
  });
}

function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function field({ name, label, hint, unit, multiline, type = "text", ...attributes }) {
  const id = `start-${name}`;
  const described = `${id}-hint`;
  const input = el(multiline ? "textarea" : "input", {
    id,
    name,
    "aria-describedby": `${described} ${id}-error`,
    ...(multiline ? { rows: 3 } : { type, ...(type === "number" ? { step: "any" } : {}) }),
    ...attributes,
    autocomplete: "off",
  });
  return el(
    "div",
    { class: "field" },
    el("label", { for: id }, label),
    input,
    el("span", { id: described, class: "hint" }, hint ?? unit ?? ""),
    el("span", { id: `${id}-error`, class: "error" }),
  );
}

function modelFields(name, label, models) {
  const parameters = el("div", { class: "parameters" });
  const id = `start-${name}.model`;
  const select = el(
    "select",
    {
      id,
      name: `${name}.model`,
      "aria-describedby": `start-${name}-error`,
      onchange: () =>
        parameters.replaceChildren(
          ...(models[select.value] ?? []).map((parameter) =>
            field({ ...parameter, name: `${name}.${parameter.name}`, type: "number" }),
          ),
        ),
    },
    el("option", { value: "" }, "as the server is set"),
    Object.keys(models).map((model) => el("option", { value: model }, model)),
  );
  return el(
    "fieldset",
    { class: "model" },
    el("legend", { class: "unseen" }, label),
    el("div", { class: "field" }, el("label", { for: id }, label), select),
    parameters,
    el("span", { id: `start-${name}-error`, class: "error" }),
  );
}

// The form as a body of POST /jobs; what is empty is left out.
function read() {
  const job = {};
  const errors = {};
  for (const input of form.querySelectorAll("input, select, textarea")) {
    const text = input.value.trim();
    if (text === "") {
      continue;
    }
    if (input.name === "languages") {
      const languages = text.split(/[\s,;]+/).filter(Boolean);
      Object.assign(job, languages.length === 1 ? { output_language: languages[0] } : { languages });
    } else if (input.name === "metadata") {
      try {
        job.metadata = JSON.parse(text);
      } catch (error) {
        errors.metadata = [error.message];
      }
    } else {
      const path = input.name.split(".");
      const owner = path.length === 1 ? job : (job[path[0]] ??= {});
      owner[path.at(-1)] = input.type === "number" ? Number(text) : text;
    }
  }
  return { job, errors };
}

// Each error stands at its field, and the first of those fields gets the focus.
function showErrors(errors, message) {
  for (const input of form.querySelectorAll("[aria-invalid]")) {
    input.removeAttribute("aria-invalid");
  }
  for (const place of form.querySelectorAll(".error")) {
    place.textContent = "";
  }
  const homeless = [];
  for (const [name, reasons] of Object.entries(errors)) {
    const shown = /^(output_language|languages)\b/.test(name) ? "languages" : name;
    const text = reasons.join("; ");
    const place = byId(`start-${shown}-error`);
    place === null ? homeless.push(`${name} ${text}`) : (place.textContent = text);
    const input = form.elements[shown] ?? form.elements[`${shown}.model`];
    if (place !== null && input !== undefined) {
      input.setAttribute("aria-invalid", "true");
      input.closest("details")?.setAttribute("open", "");
    }
  }
  const text = [message, ...homeless].filter(Boolean).join(" ");
  problem.textContent = text;
  problem.hidden = text === "";
  form.querySelector("[aria-invalid]")?.focus();
}
