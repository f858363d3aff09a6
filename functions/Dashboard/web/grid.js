// The table of jobs. Only the rows that can be seen are elements, however many jobs there are.
import { byId, el, setAttribute, setText } from "./dom.js";
import { timeOfDay } from "./job.js";

const rowHeight = 44;
const spare = 4;

const grid = byId("jobs");
const view = byId("grid-view");
const body = byId("grid-body");
const empty = byId("grid-empty");

export class Grid {
  #jobs = [];
  #rows = new Map();
  #unused = [];
  #activeId = null;
  #openId = null;
  #anchor = null;

  /** `onopen` is called with the id of a job whose details are asked for, `onscroll` when other rows are seen. */
  constructor({ onopen, onscroll }) {
    this.onopen = onopen;
    view.addEventListener("scroll", () => {
      this.#draw();
      onscroll();
    });
    new ResizeObserver(() => this.#draw()).observe(view);
    body.addEventListener("click", (event) => this.#open(event.target.closest("[role=row]")?.dataset.id));
    body.addEventListener("keydown", (event) => this.#press(event));
    body.addEventListener("focusin", (event) => this.#activate(event.target.dataset.id));
  }

  /** The places of the first and the last row that can be seen. */
  get seen() {
    const first = Math.floor(view.scrollTop / rowHeight);
    return { first, last: Math.min(this.#jobs.length, first + this.#fitting) - 1 };
  }

  /** Shows these jobs; the rows that can be seen stay where they are when others come in above them. */
  show(jobs, { complete, nothing }) {
    this.#jobs = jobs;
    setAttribute(grid, "aria-rowcount", complete ? jobs.length + 1 : -1);
    setAttribute(grid, "aria-busy", String(!complete && jobs.length === 0));
    body.style.height = `${jobs.length * rowHeight}px`;
    this.#keepPlace();
    empty.hidden = !complete || jobs.length > 0;
    setText(empty, nothing);
    this.#draw();
  }

  /** Moves the bars to where they are at a time of the server's clock. */
  animate(now) {
    for (const row of this.#rows.values()) {
      if (row.job.state === "running") {
        this.#progress(row, now);
      }
    }
    this.now = now;
  }

  /** Marks the row whose details are shown. */
  markOpen(id) {
    this.#openId = id;
    this.#draw();
  }

  /** Puts the focus on a job's row; on the table when it has none any more. */
  focus(id) {
    const index = this.#jobs.findIndex((job) => job.id === id);
    index < 0 ? grid.focus() : this.#focusAt(index);
  }

  toTop() {
    view.scrollTop = 0;
    this.#anchor = null;
    this.#activeId = null;
  }

  get #fitting() {
    return Math.ceil(view.clientHeight / rowHeight) + 1;
  }

  #keepPlace() {
    if (this.#anchor === null) {
      return;
    }
    const { id, index } = this.#anchor;
    const now = this.#jobs.findIndex((job) => job.id === id);
    if (now >= 0 && now !== index) {
      view.scrollTop += (now - index) * rowHeight;
    }
  }

  #draw() {
    const { first, last } = this.seen;
    const start = Math.max(0, first - spare);
    const end = Math.min(this.#jobs.length, last + 1 + spare);
    this.#anchor = first > 0 && first < this.#jobs.length ? { id: this.#jobs[first].id, index: first } : null;

    const wanted = new Set();
    for (let index = start; index < end; index++) {
      wanted.add(this.#jobs[index].id);
    }
    const focused = this.#rows.get(document.activeElement.dataset?.id);
    const focusedIsGone = focused !== undefined && !this.#jobs.some((job) => job.id === focused.job.id);
    for (const [id, row] of this.#rows) {
      // An element with the focus is never given to another job.
      if (!wanted.has(id) && (row !== focused || focusedIsGone)) {
        this.#rows.delete(id);
        this.#unused.push(row);
        row.element.remove();
      }
    }
    if (!this.#jobs.some((job) => job.id === this.#activeId)) {
      this.#activeId = this.#jobs[start]?.id ?? null;
    }
    // From the last to the first: each new element goes before the one that was just drawn, as it is read.
    let next = null;
    for (let index = end - 1; index >= start; index--) {
      next = this.#drawRow(this.#jobs[index], index, next);
    }
    if (focusedIsGone) {
      this.#jobs.length === 0 ? grid.focus() : this.#focusAt(Math.min(focused.index, this.#jobs.length - 1));
    }
  }

  #drawRow(job, index, next) {
    let row = this.#rows.get(job.id);
    if (row === undefined) {
      row = this.#unused.pop() ?? newRow();
      row.job = null;
      this.#rows.set(job.id, row);
      row.element.dataset.id = job.id;
      body.insertBefore(row.element, next);
    }
    if (row.index !== index) {
      row.index = index;
      row.element.style.transform = `translateY(${index * rowHeight}px)`;
      setAttribute(row.element, "aria-rowindex", index + 2);
    }
    setAttribute(row.element, "tabindex", job.id === this.#activeId ? 0 : -1);
    setAttribute(row.element, "aria-selected", job.id === this.#openId);
    if (row.job !== job) {
      this.#fill(row, job);
    }
    return row.element;
  }

  #fill(row, job) {
    row.job = job;
    setAttribute(row.element, "data-state", job.state);
    setText(row.state, job.state);
    setText(row.title, job.title);
    setText(row.id, job.title === job.id ? "" : job.id.slice(0, 8));
    setText(row.language, job.status.output_language ?? "");
    setText(row.created, timeOfDay(job.status.created_at));
    this.#progress(row, this.now ?? job.due);
  }

  #progress(row, now) {
    const progress = row.job.progressAt(now);
    row.bar.style.transform = `scaleX(${progress.toFixed(4)})`;
    const percent = Math.floor(progress * 100);
    setAttribute(row.track, "aria-valuenow", percent);
    setText(row.percent, `${percent} %`);
    setText(row.time, row.job.timeAt(now));
  }

  #press(event) {
    const index = this.#jobs.findIndex((job) => job.id === event.target.dataset.id);
    const page = Math.max(1, this.#fitting - 2);
    const target = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + page,
      PageUp: index - page,
      Home: 0,
      End: this.#jobs.length - 1,
    }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      this.#focusAt(Math.min(Math.max(target, 0), this.#jobs.length - 1));
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.#open(event.target.dataset.id);
    }
  }

  #focusAt(index) {
    const top = index * rowHeight;
    if (top < view.scrollTop) {
      view.scrollTop = top;
    } else if (top + rowHeight > view.scrollTop + view.clientHeight) {
      view.scrollTop = top + rowHeight - view.clientHeight;
    }
    this.#activeId = this.#jobs[index].id;
    this.#draw();
    this.#rows.get(this.#activeId).element.focus({ preventScroll: true });
  }

  #activate(id) {
    if (id !== undefined && id !== this.#activeId) {
      this.#activeId = id;
      this.#draw();
    }
  }

  #open(id) {
    if (id !== undefined) {
      this.onopen(id);
    }
  }
}

function newRow() {
  const row = {
    state: el("span", { class: "state" }),
    title: el("span", { class: "title" }),
    id: el("span", { class: "id" }),
    language: el("span", { role: "gridcell" }),
    bar: el("span", { class: "bar-done" }),
    percent: el("span", { class: "percent", "aria-hidden": "true" }),
    time: el("span", { role: "gridcell", class: "right" }),
    created: el("span", { role: "gridcell", class: "right" }),
  };
  row.track = el(
    "span",
    { class: "bar-track", role: "progressbar", "aria-label": "Progress", "aria-valuemin": 0, "aria-valuemax": 100 },
    row.bar,
  );
  row.element = el(
    "div",
    { role: "row", class: "grid-row" },
    el("span", { role: "gridcell" }, row.state),
    el("span", { role: "gridcell", class: "name" }, row.title, row.id),
    row.language,
    el("span", { role: "gridcell", class: "progress" }, row.track, row.percent),
    row.time,
    row.created,
  );
  return row;
}
