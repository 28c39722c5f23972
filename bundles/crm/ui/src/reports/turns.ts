/** Does work for those who wait for it: so much at a time, in the order in which they came. */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly most: number) {}

  /** Nothing is done, and undefined given, when it is no longer wanted at its turn. */
  async take<T>(wanted: () => boolean, work: () => Promise<T>): Promise<T | undefined> {
    if (this.running >= this.most) await new Promise<void>((go) => this.waiting.push(go));
    else this.running += 1;
    try {
      return wanted() ? await work() : undefined;
    } finally {
      const next = this.waiting.shift();
      // Its place goes on to the next one.
      if (next) next();
      else this.running -= 1;
    }
  }
}
