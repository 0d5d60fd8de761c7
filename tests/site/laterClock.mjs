/** Loaded before a program, it makes it forty days later. */
const days = 40 * 24 * 60 * 60 * 1000;
const Now = Date;

globalThis.Date = class extends Now {
  constructor(...parts) {
    if (parts.length === 0) super(Now.now() + days);
    else super(...parts);
  }

  static now() {
    return Now.now() + days;
  }
};
