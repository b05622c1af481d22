package social.howdah.platform.http;

/** What came back, with its body as it came. */
public final class HttpContent {
  private final HttpAnswer answer;
  private final byte[] body;

  HttpContent(HttpAnswer answer, byte[] body) {
    this.answer = answer;
    this.body = body;
  }

  public HttpAnswer answer() {
    return answer;
  }

  /** Not a copy: it is read only. */
  public byte[] body() {
    return body;
  }

  /** Never the body. */
  @Override
  public String toString() {
    return "HttpContent[" + answer.status() + "]";
  }
}
