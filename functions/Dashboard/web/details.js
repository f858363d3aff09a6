// One job: what it is, its attempts and its timeline, and what can be done with it.
import { controlJob, getEvents, getStatus, orNull, removeJob, setPriority } from "./api.js";
import { announce, byId, el, setAttribute, setText } from "./dom.js";
import { dayAndTime, Job, timeOfDay } from "./job.js";

const section = byId("details");
const title = byId("details-title");
const body = byId("details-body");

const commands = [
  { name: "pause", label: "Pause", states: ["queued", "running"] },
  { name: "resume", label: "Resume", states: ["paused"] },
  { name: "cancel", label: "Cancel", states: ["queued", "running", "paused"] },
  { name: "remove", label: "Remove", states: ["completed", "failed", "canceled"] },
];

export class Details {
  #id = null;
  #job = null;
  #events = null;
  #shown = "";

  /** Calls `onchange` with a status that was just told, the others with an id: removed, asked for, shown no more. */
  constructor({ onchange, onremoved, onopen, onclose }) {
    Object.assign(this, { onchange, onremoved, onopen, onclose });
    byId("close-details").addEventListener("click", () => this.close());
    section.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        this.close();
      }
    });
    this.parts = this.#build();
  }

  get id() {
    return this.#id;
  }

  /** Shows a job, with what is known of it so far, and puts the focus on its name. */
  open(id, known) {
    this.#id = id;
    this.#job = null;
    this.#events = null;
    this.#shown = "";
    section.hidden = false;
    setText(title, known?.title ?? id);
    body.hidden = known === undefined;
    this.#showProblem("");
    if (known !== undefined) {
      this.#show(known);
    }
    title.focus();
  }

  close() {
    const id = this.#id;
    this.#id = null;
    section.hidden = true;
    this.onclose(id);
  }

  /** Asks for the job again, unless it has ended and all of its story was told. */
  async refresh() {
    const id = this.#id;
    if (id === null || (this.#job?.ended && this.#events !== null)) {
      return;
    }
    const status = await orNull(getStatus(id));
    const events = status === null ? null : await orNull(getEvents(id));
    if (id !== this.#id) {
      return;
    }
    if (status === null) {
      this.onremoved(id);
      this.close();
      announce("The job is gone.");
      return;
    }
    this.#events = events?.events ?? timelineOf(status);
    this.#take(status);
  }

  /** Moves the bar to where it is at a time of the server's clock. */
  animate(now) {
    if (this.#id === null || this.#job === null) {
      return;
    }
    const progress = this.#job.progressAt(now);
    this.parts.bar.style.transform = `scaleX(${progress.toFixed(4)})`;
    setAttribute(this.parts.track, "aria-valuenow", Math.floor(progress * 100));
    setText(this.parts.time, this.#job.timeAt(now));
  }

  #take(status) {
    const before = this.#job?.state;
    this.#show(new Job(status, performance.now()));
    this.onchange(status);
    if (before !== undefined && before !== status.state) {
      announce(`${this.#job.title} is ${status.state}.`);
    }
  }

  #show(job) {
    this.#job = job;
    const shown = JSON.stringify([job.status, this.#events]);
    if (shown === this.#shown) {
      return;
    }
    this.#shown = shown;
    body.hidden = false;
    setText(title, job.title);
    setAttribute(body, "data-state", job.state);
    setText(this.parts.state, job.state);
    setText(this.parts.message, job.status.message ?? "");
    this.#showCommands(job);
    this.parts.facts.replaceChildren(...factsOf(job.status));
    this.parts.attempts.replaceChildren(...attemptsOf(job.status));
    this.parts.timeline.replaceChildren(...(this.#events ?? timelineOf(job.status)).map(eventItem));
    this.#showFamily(job.status);
  }

  #showCommands(job) {
    const focused = document.activeElement;
    for (const { name, states } of commands) {
      this.parts[name].hidden = !states.includes(job.state);
    }
    this.parts.priority.hidden = (job.status.queue_position ?? null) === null;
    if (focused.closest("[hidden]") !== null && section.contains(focused)) {
      title.focus();
    }
    if (focused !== this.parts.number) {
      this.parts.number.value = job.status.priority ?? 0;
    }
  }

  #showFamily({ parent_id: parent, children }) {
    const family = [...(parent ? [parent] : []), ...(children ?? [])];
    this.parts.family.replaceChildren(
      ...(family.length === 0 ? [] : [el("h3", {}, parent ? "Part of" : "One job a language")]),
      ...family.map((id) => el("button", { type: "button", class: "quiet", onclick: () => this.onopen(id) }, id)),
    );
  }

  async #do(action) {
    this.#showProblem("");
    try {
      const status = await action(this.#id);
      if (status !== null) {
        this.#events = null;
        this.#take(status);
      }
      await this.refresh();
    } catch (error) {
      this.#showProblem(error.message);
    }
  }

  #showProblem(text) {
    this.parts.problem.hidden = text === "";
    setText(this.parts.problem, text);
  }

  async #remove(id) {
    await removeJob(id);
    this.onremoved(id);
    this.close();
    announce("The job was removed.");
    return null;
  }

  #build() {
    const parts = {
      state: el("span", { class: "state" }),
      time: el("span", {}),
      bar: el("span", { class: "bar-done" }),
      message: el("p", { class: "message" }),
      problem: el("p", { class: "problem", role: "alert", hidden: true }),
      facts: el("dl", { class: "facts" }),
      attempts: el("tbody", {}),
      timeline: el("ol", { class: "timeline" }),
      family: el("div", { class: "family" }),
      number: el("input", { id: "priority", type: "number", min: -100, max: 100, step: 1, required: true }),
    };
    parts.track = el(
      "span",
      { class: "bar-track", role: "progressbar", "aria-label": "Progress", "aria-valuemin": 0, "aria-valuemax": 100 },
      parts.bar,
    );
    for (const { name, label } of commands) {
      const action = name === "remove" ? (id) => this.#remove(id) : (id) => controlJob(id, name);
      parts[name] = el("button", { type: "button", onclick: () => this.#do(action) }, label);
    }
    parts.priority = el(
      "form",
      {
        class: "priority",
        onsubmit: (event) => {
          event.preventDefault();
          this.#do((id) => setPriority(id, parts.number.valueAsNumber));
        },
      },
      el("label", { for: "priority" }, "Priority"),
      parts.number,
      el("button", { type: "submit" }, "Set"),
    );
    body.append(
      el("p", { class: "now" }, parts.state, parts.time),
      parts.track,
      parts.message,
      el(
        "div",
        { class: "commands", role: "group", "aria-label": "Commands" },
        commands.map(({ name }) => parts[name]),
        parts.priority,
      ),
      parts.problem,
      parts.facts,
      parts.family,
      el("h3", {}, "Attempts"),
      el(
        "table",
        {},
        el("thead", {}, el("tr", {}, ["Attempt", "Outcome", "When"].map((name) => el("th", { scope: "col" }, name)))),
        parts.attempts,
      ),
      el("h3", {}, "Timeline"),
      parts.timeline,
    );
    return parts;
  }
}

function factsOf(status) {
  const facts = {
    Id: status.job_id,
    Video: status.video_url,
    Language: status.output_language,
    Created: dayAndTime(status.created_at),
    [status.completed_at ? "Ended" : "Ends about"]: dayAndTime(status.completed_at ?? status.estimated_completion),
    Priority: status.priority,
    "Place in the queue": status.queue_position,
    Metadata: status.metadata && JSON.stringify(status.metadata, null, 2),
  };
  return Object.entries(facts)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, String(value))));
}

function attemptsOf(status) {
  const failed = status.failed_attempts ?? [];
  const current = failed.some((attempt) => attempt.attempt === status.attempt)
    ? []
    : [{ ...status, outcome: status.state, at: status.completed_at ?? status.started_at }];
  return [
    ...failed.map((attempt) => ({ ...attempt, outcome: "failed", at: attempt.failed_at })),
    ...current,
  ].map(({ attempt, outcome, message, at }) =>
    el(
      "tr",
      {},
      el("td", {}, String(attempt)),
      el("td", {}, message ? `${outcome}: ${message}` : outcome),
      el("td", {}, at ? timeOfDay(at) : ""),
    ),
  );
}

/** What the status alone tells of the job's story. */
function timelineOf(status) {
  return [
    { at: status.created_at, event: "created" },
    ...(status.started_at ? [{ at: status.started_at, event: "started", attempt: status.attempt }] : []),
    ...(status.failed_attempts ?? []).map(({ attempt, failed_at: at, message }) => ({
      at,
      event: "attempt_failed",
      attempt,
      message,
    })),
    ...(status.completed_at ? [{ at: status.completed_at, event: status.state, message: status.message }] : []),
  ].sort((one, other) => one.at.localeCompare(other.at));
}

function eventItem({ at, event, attempt, message }) {
  return el(
    "li",
    { "data-event": event },
    el("time", { datetime: at }, timeOfDay(at)),
    el("span", {}, event.replaceAll("_", " "), attempt > 1 ? ` (attempt ${attempt})` : null),
    message ? el("span", { class: "message" }, message) : null,
  );
}
