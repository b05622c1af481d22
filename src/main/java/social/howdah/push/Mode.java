package social.howdah.push;

/** How an instance's notifications come. */
public enum Mode {
  /** By pushes; what they leave out is looked for now and then. */
  PUSH,
  /** By listening: one connection out for each account; asked while it is broken. */
  STREAM,
  /** By asking: nothing reaches Howdah from outside, so no subscription is made. */
  POLL,
  /** By listening or asking until pushes arrive, and again when they do not. */
  AUTO;

  /** Whether it has accounts listened to whose pushes arrive, or do not. */
  boolean listens(boolean pushed) {
    return this == STREAM || (this == AUTO && !pushed);
  }

  public boolean subscribes() {
    return this == PUSH || this == AUTO;
  }
}
