// Puts the page together.
import { ApiError } from "./api.js";
import { drawChart, onSpan } from "./chart.js";
import { ServerClock } from "./clock.js";
import { Details } from "./details.js";
import { announce, byId, el, setAttribute, setText } from "./dom.js";
import { Feed } from "./feed.js";
import { Grid } from "./grid.js";
import { JobList } from "./joblist.js";
import { askForKey } from "./keys.js";
import { prepareStartForm } from "./startform.js";
import { countsOf, showTotals } from "./totals.js";

const filters = [
  { name: "all", label: "All", query: {} },
  { name: "result=pending", label: "Pending", query: { result: "pending" } },
  { name: "state=queued", label: "Queued", query: { state: "queued" } },
  { name: "state=running", label: "Running", query: { state: "running" } },
  { name: "state=paused", label: "Paused", query: { state: "paused" } },
  { name: "state=completed", label: "Completed", query: { state: "completed" } },
  { name: "result=error", label: "Error", query: { result: "error" } },
  { name: "state=failed", label: "Failed", query: { state: "failed" } },
  { name: "state=canceled", label: "Canceled", query: { state: "canceled" } },
];

const clock = new ServerClock();
const all = new JobList({}, clock);
let view = all;

const grid = new Grid({ onopen: open, onscroll: () => feed.nudge("seen") });
const details = new Details({
  onchange: (status) => {
    all.update(status);
    view.update(status);
    show();
  },
  onremoved: (id) => {
    all.remove(id);
    view.remove(id);
    show();
  },
  onopen: open,
  onclose: (id) => {
    grid.markOpen(null);
    grid.focus(id);
  },
});
const feed = new Feed({
  all,
  view: () => view,
  seen: () => grid.seen,
  clock,
  details,
  onchange: show,
  onstats: (stats) => {
    showTotals(stats);
    showCounts(countsOf(stats));
  },
  ontrouble: (error, wait) => {
    const why = error instanceof ApiError ? error.message : "The app does not answer.";
    showProblem(`${why} Trying again in ${Math.round(wait / 1000)} s.`);
    showConnection("lost", "No connection");
  },
  onfine: () => {
    if (showConnection("live", "Live")) {
      showProblem("");
    }
  },
});

function show() {
  grid.show(view.jobs, {
    complete: view.complete,
    nothing: view === all ? "There are no jobs yet. Start one." : "No job fits the filter.",
  });
  mark("rows", view.jobs.length > 0);
  mark("complete", all.complete);
}

// Once each, for whoever measures the page.
function mark(name, reached) {
  if (reached && performance.getEntriesByName(name).length === 0) {
    performance.mark(name);
  }
}

function open(id) {
  details.open(id, view.find(id) ?? all.find(id));
  grid.markOpen(id);
  feed.nudge("details");
}

function showProblem(text) {
  setText(byId("problem"), text);
  byId("problem").hidden = text === "";
}

// Gives whether that is news.
function showConnection(state, text) {
  const connection = byId("connection");
  const before = connection.dataset.state;
  setAttribute(connection, "data-state", state);
  setText(connection, text);
  if (before !== undefined && before !== state) {
    announce(text);
  }
  return before !== state;
}

function choose({ label, query }) {
  view = Object.keys(query).length === 0 ? all : new JobList(query, clock);
  grid.toTop();
  show();
  feed.nudge("newest");
  announce(`Showing: ${label}.`);
}

function showCounts(counts) {
  for (const { name } of filters) {
    setText(byId(`count-${name}`), counts[name]?.toLocaleString() ?? "");
  }
}

byId("filters")
  .querySelector("fieldset")
  .append(
    ...filters.map((filter, index) =>
      el(
        "label",
        { "data-filter": filter.name },
        el("input", { type: "radio", name: "filter", checked: index === 0, onchange: () => choose(filter) }),
        filter.label,
        el("span", { id: `count-${filter.name}`, class: "count" }),
      ),
    ),
  );
byId("change-key").addEventListener("click", async () => {
  if (await askForKey("From now on, calls are made with this key, until this tab is closed.", { again: true })) {
    feed.nudge("newest", "seen", "details", "totals", "others");
  }
});
for (const button of document.querySelectorAll("dialog [data-close]")) {
  button.addEventListener("click", () => button.closest("dialog").close());
}
prepareStartForm((id) => {
  open(id);
  feed.nudge("newest", "totals");
});
const redrawChart = () => drawChart(all.jobs, clock.at(performance.now()));
onSpan(redrawChart);
setInterval(redrawChart, 1000);

const still = matchMedia("(prefers-reduced-motion: reduce)");
let moved = 0;
requestAnimationFrame(function move(local) {
  if (!still.matches || local - moved >= 1000) {
    moved = local;
    const now = clock.at(performance.now());
    grid.animate(now);
    details.animate(now);
  }
  requestAnimationFrame(move);
});
feed.run();
