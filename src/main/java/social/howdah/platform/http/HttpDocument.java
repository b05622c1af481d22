package social.howdah.platform.http;

/**
 * What came back, with its body.
 *
 * @param text the body, read as UTF-8
 */
public record HttpDocument(HttpAnswer answer, String text) {
  /** Never the body. */
  @Override
  public String toString() {
    return "HttpDocument[" + answer.status() + "]";
  }
}
