// How many jobs ended when: one bar an interval, what ended well below what did not.
import { byId, setText, svg } from "./dom.js";

const bars = 40;
const width = 400;
const height = 56;
const kinds = ["completed", "failed", "canceled"];

const span = byId("chart-span");
const drawing = byId("chart");
const text = byId("chart-text");

/** Counts the jobs that ended in each interval before a time of the server's clock. */
export function countEnds(jobs, now, seconds) {
  const interval = (seconds * 1000) / bars;
  // Whole intervals, so that a bar keeps its jobs while it moves to the left.
  const end = (Math.floor(now / interval) + 1) * interval;
  const counts = Array.from({ length: bars }, () => ({ completed: 0, failed: 0, canceled: 0 }));
  for (const job of jobs) {
    const bar = job.ended ? bars - 1 - Math.floor((end - job.endedAt) / interval) : -1;
    if (bar >= 0 && bar < bars) {
      counts[bar][job.state]++;
    }
  }
  return counts;
}

let drawn = "";

/** Draws the chart of the jobs that are known. */
export function drawChart(jobs, now) {
  const counts = countEnds(jobs, now, Number(span.value));
  const signature = JSON.stringify(counts);
  if (signature === drawn) {
    return;
  }
  drawn = signature;
  const total = (kind) => counts.reduce((sum, bar) => sum + bar[kind], 0);
  setText(text, kinds.map((kind) => `${total(kind).toLocaleString()} ${kind}`).join(", "));
  const highest = Math.max(1, ...counts.map((bar) => bar.completed + bar.failed + bar.canceled));
  drawing.replaceChildren(
    ...counts.flatMap((bar, index) => {
      let top = height;
      return kinds
        .filter((kind) => bar[kind] > 0)
        .map((kind) => {
          const size = (bar[kind] / highest) * (height - 2);
          top -= size;
          return svg("rect", {
            class: kind,
            x: (index * width) / bars + 1,
            y: top.toFixed(2),
            width: width / bars - 2,
            height: size.toFixed(2),
          });
        });
    }),
  );
}

/** Has a change of the span drawn at once. */
export const onSpan = (redraw) => span.addEventListener("change", redraw);
