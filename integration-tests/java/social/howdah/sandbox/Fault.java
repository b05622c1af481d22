package social.howdah.sandbox;

/** What may go wrong with a call. */
public enum Fault {
  /** Nothing. */
  NONE,
  /** 429, with the limit's reset. */
  TOO_MANY_REQUESTS,
  /** 500, and nothing has happened. */
  ERROR_BEFORE,
  /** 500, although it has happened. */
  ERROR_AFTER,
  /** A proxy's error page: 502 in HTML, and nothing has happened. */
  HTML_PAGE,
  /** No answer at all, although it has happened. */
  CUT,
  /** An answer after two seconds. */
  SLOW
}
