// The server's clock, estimated from its answers: it may stand still, or run many times as fast as this machine's.

const memory = 3_000;
const shortest = 800;

export class ServerClock {
  #samples = [];

  /** Takes note that the server's clock showed `server` at the local time `local`; both in milliseconds. */
  observe(server, local) {
    const last = this.#samples.at(-1);
    if (last !== undefined && local < last.local) {
      return;
    }
    this.#samples = this.#samples.filter((sample) => local - sample.local < memory);
    this.#samples.push({ server, local });
  }

  /** Takes note that the server's clock had passed `server` by the local time `local`. */
  observePassed(server, local) {
    if (this.#samples.length === 0 || this.at(local) < server) {
      this.#samples = [{ server, local }];
    }
  }

  /** What the server's clock shows at the local time `local`. */
  at(local) {
    const last = this.#samples.at(-1);
    return last === undefined ? Date.now() : last.server + (local - last.local) * this.pace;
  }

  /** How many seconds pass there while one passes here. */
  get pace() {
    const first = this.#samples[0];
    const last = this.#samples.at(-1);
    return first === undefined || last.local - first.local < shortest
      ? 1
      : Math.max(0, (last.server - first.server) / (last.local - first.local));
  }
}
