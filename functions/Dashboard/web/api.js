// Calls of the HTTP API.
import { askForKey, key } from "./keys.js";

/** What the server refused, as its problem+json says it. */
export class ApiError extends Error {
  constructor(status, problem) {
    super(problem?.detail ?? problem?.title ?? `The server answered ${status}.`);
    this.status = status;
    this.errors = problem?.errors ?? {};
  }
}

/** Calls the API; asks for a key when it must. Throws an ApiError, or a TypeError when nobody answers. */
export async function call(method, path, body, headers = {}) {
  for (;;) {
    const used = key();
    const response = await fetch(path, {
      method,
      cache: "no-store",
      headers: {
        ...headers,
        ...(used === null ? {} : { "x-functions-key": used }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (response.ok) {
      return response.status === 204 ? null : response.json();
    }
    const failure = new ApiError(response.status, await problemOf(response));
    if (response.status !== 401) {
      throw failure;
    }
    // Another call may have been given a key while this one was on its way.
    if (key() === used && !(await askForKey(whyAsked(used)))) {
      throw failure;
    }
  }
}

const whyAsked = (used) =>
  used === null
    ? "This app answers to callers with a key. It is kept until this tab is closed."
    : "The app does not know that key.";

async function problemOf(response) {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

const idPath = (id) => encodeURIComponent(id);

export const listJobs = (query, cursor, limit) => {
  const parameters = new URLSearchParams({ ...query, limit, ...(cursor === null ? {} : { cursor }) });
  return call("GET", `jobs?${parameters}`);
};
export const getStatus = (id) => call("GET", `status/${idPath(id)}`);
export const getEvents = (id) => call("GET", `jobs/${idPath(id)}/events`);
export const getStats = () => call("GET", "stats");
export const startJob = (job, idempotencyKey) => call("POST", "jobs", job, { "idempotency-key": idempotencyKey });
export const controlJob = (id, command) => call("POST", `jobs/${idPath(id)}/${command}`);
export const setPriority = (id, priority) => call("PATCH", `jobs/${idPath(id)}`, { priority });
export const removeJob = (id) => call("DELETE", `jobs/${idPath(id)}`);

/** Gives null instead of failing when the server has no such thing to tell. */
export async function orNull(promise) {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof ApiError && (error.status === 404 || error.status === 405)) {
      return null;
    }
    throw error;
  }
}
