package social.howdah.push;

/** How an instance's notifications come. */
public enum Mode {
  /** By pushes; what they leave out is looked for now and then. */
  PUSH,
  /** By asking: nothing reaches Howdah from outside, so no subscription is made. */
  POLL,
  /** By asking until pushes arrive, and again when they do not. */
  AUTO;

  public boolean subscribes() {
    return this != POLL;
  }
}
