// The jobs that fit a query, the newest first, read page by page and kept up to date a page at a time.
import { listJobs } from "./api.js";
import { Job } from "./job.js";

const pageSize = 100;

export class JobList {
  /** The jobs that are known. */
  jobs = [];
  /** Whether these are all. */
  complete = false;
  // Where the server goes on behind a job.
  #cursors = new Map();
  #byId = new Map();
  #clock;

  constructor(query, clock) {
    this.query = query;
    this.#clock = clock;
  }

  find(id) {
    return this.#byId.get(id);
  }

  /** Reads the page behind the last job that is known. */
  async readMore() {
    await this.#readBehind(this.#readableBefore(this.jobs.length));
  }

  /** Reads what is new, until something is met that was known. */
  async readNewest() {
    let page = { last: null };
    do {
      page = await this.#readBehind(page.last);
    } while (page.more && !page.met);
  }

  /** Reads the jobs from one place of the list to another again. */
  async readAgain(first, last) {
    let page = { last: this.#readableBefore(first) };
    do {
      page = await this.#readBehind(page.last);
    } while (page.more && this.#indexOf(page.last) < Math.min(last, this.jobs.length - 1));
  }

  /** Takes a status that came another way. */
  update(status) {
    const index = this.#indexOf(status.job_id);
    if (index >= 0) {
      this.jobs[index] = new Job(status, performance.now());
      this.#byId.set(status.job_id, this.jobs[index]);
    }
  }

  remove(id) {
    const index = this.#indexOf(id);
    if (index >= 0) {
      this.#replace(index, index + 1, []);
    }
  }

  #indexOf(id) {
    const job = this.#byId.get(id);
    return job === undefined ? -1 : this.jobs.indexOf(job);
  }

  // The nearest job before a place behind which the server can go on; null for the list's start.
  #readableBefore(index) {
    let before = Math.min(index, this.jobs.length) - 1;
    while (before >= 0 && !this.#cursors.has(this.jobs[before].id)) {
      before--;
    }
    return before < 0 ? null : this.jobs[before].id;
  }

  // Reads the page behind a job. `more`: something is behind the page; `met`: its end is where something was known.
  async #readBehind(id) {
    const sent = performance.now();
    const answer = await listJobs(this.query, id === null ? null : this.#cursors.get(id), pageSize);
    const seen = performance.now();
    const start = id === null ? 0 : this.#indexOf(id) + 1;
    if (id !== null && start === 0) {
      return { last: null, more: false };
    }
    const read = answer.jobs.map((status) => new Job(status, seen));
    this.#tellClock(read, (sent + seen) / 2);

    const wasEnd = start === this.jobs.length;
    const last = read.at(-1)?.id ?? id;
    const more = answer.next_cursor !== null;
    const met = wasEnd || this.#byId.has(last);
    this.#replace(start, more ? this.#endOf(start, read.at(-1)) : this.jobs.length, read);
    if (more) {
      this.#cursors.set(last, answer.next_cursor);
    }
    this.complete = !more || (this.complete && !wasEnd);
    return { last, more, met };
  }

  #tellClock(read, local) {
    const told = read.find((job) => job.state === "running") ?? read.find((job) => !job.ended);
    if (told !== undefined) {
      this.#clock.observe(told.toldAt, local);
    } else if (read.length > 0) {
      this.#clock.observePassed(Math.max(...read.map((job) => job.endedAt)), local);
    }
  }

  // Where the jobs end that a page tells about: behind its last job, or before the first that is older.
  #endOf(start, last) {
    let end = start;
    while (end < this.jobs.length && this.jobs[end].status.created_at >= last.status.created_at) {
      end++;
      if (this.jobs[end - 1].id === last.id) {
        break;
      }
    }
    return end;
  }

  #replace(start, end, read) {
    const gone = this.jobs.splice(start, end - start, ...read);
    for (const job of gone) {
      this.#byId.delete(job.id);
    }
    for (const job of read) {
      this.#byId.set(job.id, job);
    }
    for (const job of gone) {
      if (!this.#byId.has(job.id)) {
        this.#cursors.delete(job.id);
      }
    }
  }
}
