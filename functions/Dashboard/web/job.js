// One job as the page knows it: the last answer about it, and what follows from that until the next.

// Only the server knows that a job has ended.
const mostUnfinished = 0.99;

const ended = { completed: true, failed: true, canceled: true };

export class Job {
  /** The status as the server told it at the local time `seen`. */
  constructor(status, seen) {
    this.status = status;
    this.seen = seen;
    this.id = status.job_id;
    this.ended = ended[status.state] === true;
    this.endedAt = this.ended ? Date.parse(status.completed_at) : null;
    this.due = Date.parse(status.estimated_completion);
    this.remaining = status.remaining_seconds * 1000;
    this.whole = this.remaining / Math.max(1 - status.progress, 1 - mostUnfinished);
  }

  get state() {
    return this.status.state;
  }

  /** The server's time when it told the status; null for a job that has ended, whose estimate is in the past. */
  get toldAt() {
    return this.ended ? null : this.due - this.remaining;
  }

  /** What remains at a time of the server's clock, in milliseconds. */
  remainingAt(now) {
    return this.state === "running" ? Math.min(Math.max(this.due - now, 0), this.remaining) : this.remaining;
  }

  /** What is done at a time of the server's clock, 0 to 1. */
  progressAt(now) {
    if (this.state !== "running") {
      return this.status.progress;
    }
    const share = this.whole > 0 ? 1 - this.remainingAt(now) / this.whole : mostUnfinished;
    return Math.min(Math.max(share, this.status.progress), mostUnfinished);
  }

  get title() {
    const { title, video_url: url } = this.status;
    return title ?? (url ? decodeURIComponentSafely(url.split(/[?#]/)[0].split("/").filter(Boolean).at(-1)) : this.id);
  }

  /** The time that matters most: what remains, or how long it took. */
  timeAt(now) {
    switch (this.state) {
      case "running":
        return this.remainingAt(now) > 0 ? duration(this.remainingAt(now)) : "ending";
      case "paused":
        return `${duration(this.remaining)} left`;
      case "queued":
        return this.status.queue_position ? `place ${this.status.queue_position}` : "next";
      default:
        return `took ${duration(this.endedAt - Date.parse(this.status.created_at))}`;
    }
  }
}

function decodeURIComponentSafely(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** 8.4 s, 2 min 05 s, 3 h 20 min. */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 59.95) {
    return `${seconds.toFixed(1)} s`;
  }
  const whole = Math.round(seconds);
  return whole < 3600
    ? `${Math.floor(whole / 60)} min ${twoDigits(whole % 60)} s`
    : `${Math.floor(whole / 3600)} h ${twoDigits(Math.floor((whole % 3600) / 60))} min`;
}

const twoDigits = (number) => String(number).padStart(2, "0");

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false });

const calendar = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium", hour12: false });

/** A day and a time of it. */
export const dayAndTime = (iso) => calendar.format(new Date(iso));

/** A time of day. */
export const timeOfDay = (iso) => clock.format(new Date(iso));
