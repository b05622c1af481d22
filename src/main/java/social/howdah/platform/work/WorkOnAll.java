package social.howdah.platform.work;

/** Work that needs nothing to be chosen for it. */
public interface WorkOnAll extends LongWork {

  /**
   * Begins it, and tells the audit.
   *
   * @param by the person's name
   * @return false when it is under way
   * @throws social.howdah.platform.problem.Problem when it cannot be done now
   */
  boolean begin(String by);
}
