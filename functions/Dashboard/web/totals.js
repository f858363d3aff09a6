// What GET /stats tells.
import { byId, el } from "./dom.js";
import { duration } from "./job.js";

const list = byId("totals");

const seconds = (value) => (typeof value === "number" ? duration(value * 1000) : "–");

/** Shows the totals; hides them when the server has none. */
export function showTotals(stats) {
  list.hidden = stats === null;
  if (stats === null) {
    return;
  }
  const rate = typeof stats.success_rate === "number" ? stats.success_rate : null;
  const shown = {
    Jobs: stats.total_jobs.toLocaleString(),
    Succeeded: rate === null ? "–" : `${(rate * 100).toFixed(1)} %`,
    "Took on average": seconds(stats.avg_processing_time),
    Shortest: seconds(stats.min_processing_time),
    Longest: seconds(stats.max_processing_time),
  };
  list.replaceChildren(
    ...Object.entries(shown).map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value))),
  );
}

/** How many jobs each filter would show, by the filter's name; empty when the server does not say. */
export function countsOf(stats) {
  const states = stats?.status_distribution;
  if (states === undefined) {
    return {};
  }
  const sum = (...names) => names.reduce((total, name) => total + (states[name] ?? 0), 0);
  return {
    ...Object.fromEntries(Object.keys(states).map((state) => [`state=${state}`, sum(state)])),
    all: sum(...Object.keys(states)),
    "result=pending": sum("queued", "running", "paused"),
    "result=error": sum("failed", "canceled"),
  };
}
