package social.howdah.platform.check;

import java.util.List;

/** Looks at one part of the set-up. Implemented by beans; changes nothing. */
public interface Check {

  /** Of which the console has words: {@code public-url}. */
  String name();

  /**
   * Looks. May take a few seconds: it runs beside the others, on a thread of its own that is
   * interrupted when it takes longer.
   *
   * @return at least one
   * @throws Exception when nothing can be said; the log has it
   */
  List<Finding> run() throws Exception;
}
