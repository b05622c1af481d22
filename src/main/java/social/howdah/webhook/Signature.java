package social.howdah.webhook;

/** How a source proves that a request is its own. */
public interface Signature {

  /** Whether the request carries a valid one; compared in constant time. */
  boolean matches(Received request);
}
