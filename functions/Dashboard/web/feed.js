// Keeps the page up to date: one call at a time, what the user looks at first.
// What takes the server long is asked for less often.
import { getStats, orNull } from "./api.js";

// So many of the newest jobs are read without being looked at, for the chart and for a quick way down.
const readAhead = 20_000;
const nearEnd = 200;
const longestWait = 15_000;

export class Feed {
  #tasks;
  #wake = () => {};
  #troubles = 0;

  /** `all` has every job, `view()` those that the filter lets through, `seen()` the places of the rows that are seen. */
  constructor({ all, view, seen, clock, details, onchange, onstats, ontrouble, onfine }) {
    Object.assign(this, { all, view, seen, clock, onchange, ontrouble, onfine });
    this.#tasks = [
      { name: "newest", every: 1000, run: () => this.view().readNewest() },
      { name: "seen", every: 1000, run: () => this.#readSeen() },
      { name: "details", every: 1000, run: () => details.refresh() },
      { name: "totals", every: 2000, run: async () => onstats(await orNull(getStats())) },
      { name: "others", every: 1000, run: () => this.#readOthers() },
    ].map((task) => ({ ...task, due: 0, took: 0 }));
    document.addEventListener("visibilitychange", () => this.#wake());
  }

  /** Has something done as soon as possible. */
  nudge(...names) {
    for (const task of this.#tasks.filter(({ name }) => names.includes(name))) {
      task.due = 0;
    }
    this.#wake();
  }

  /** Never returns. */
  async run() {
    for (;;) {
      try {
        await this.#step();
        this.#troubles = 0;
      } catch (error) {
        const wait = Math.min(1000 * 2 ** this.#troubles++, longestWait);
        this.ontrouble(error, wait);
        await this.#sleep(wait);
      }
    }
  }

  async #step() {
    if (document.hidden) {
      await this.#sleep();
      return;
    }
    const now = performance.now();
    const task = this.#tasks.find(({ due }) => due <= now);
    if (task !== undefined) {
      // Before the call: what is asked for while it runs is done once more.
      task.due = now + Math.max(task.every, 5 * task.took);
      await task.run();
      task.took = performance.now() - now;
    } else if (this.#wantsMore(this.view(), this.seen().last)) {
      await this.view().readMore();
    } else if (this.#wantsMore(this.all, 0)) {
      await this.all.readMore();
    } else {
      await this.#sleep(Math.min(...this.#tasks.map(({ due }) => due)) - now);
      return;
    }
    this.onfine();
    this.onchange();
  }

  #wantsMore(list, last) {
    return !list.complete && (list.jobs.length < readAhead || last > list.jobs.length - nearEnd);
  }

  async #readSeen() {
    const { first, last } = this.seen();
    const seen = this.view().jobs.slice(first, last + 1);
    const since = performance.now() - 900;
    if (seen.some((job) => job.seen < since)) {
      await this.view().readAgain(first, last);
    }
  }

  // Jobs that nobody looks at: those that must have ended by now, and whatever was not asked for in a while.
  async #readOthers() {
    if (this.view() !== this.all) {
      await this.all.readNewest();
    }
    for (let pages = 0; pages < 4; pages++) {
      const local = performance.now();
      const now = this.clock.at(local);
      const index = this.all.jobs.findIndex(
        (job) => !job.ended && local - job.seen > (job.state === "running" && job.due < now ? 3_000 : 30_000),
      );
      if (index < 0) {
        return;
      }
      await this.all.readAgain(index, index);
    }
  }

  #sleep(milliseconds) {
    return new Promise((resolve) => {
      this.#wake = resolve;
      if (milliseconds !== undefined) {
        setTimeout(resolve, milliseconds);
      }
    });
  }
}
