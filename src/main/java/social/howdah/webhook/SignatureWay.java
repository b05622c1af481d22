package social.howdah.webhook;

import java.util.Optional;
import java.util.function.Function;
import social.howdah.platform.Secret;

/**
 * A way in which a request proves that it is its source's own. Every way compares in constant time,
 * and works for the previous secret as for the current one.
 *
 * @param name what {@code howdah.source.<name>.signature} calls it where a kind offers several
 * @param with makes the signature of a secret; throws {@link IllegalArgumentException} when this
 *     way cannot carry the secret, its message going on where the property's name ends: {@code
 *     "must be …"}
 */
public record SignatureWay(String name, Function<Secret, Signature> with) {

  /** HMAC-SHA256 of the body; see {@link #hmac(HmacAlgorithm, String, String)}. */
  public static SignatureWay hmac(String header, String prefix) {
    return hmac(HmacAlgorithm.SHA256, header, prefix);
  }

  /**
   * An HMAC of the body, in hexadecimal or Base64: {@code hmac-sha256} and the like. A header may
   * list several, separated by commas, of which the first twenty are looked at.
   *
   * @param prefix what may stand before each, for example {@code sha256=}
   */
  public static SignatureWay hmac(HmacAlgorithm algorithm, String header, String prefix) {
    return new SignatureWay(
        algorithm.way(), secret -> new HmacSignature(algorithm, header, prefix, secret));
  }

  /** The secret is the whole value of a header: {@code token}. */
  public static SignatureWay token(String header) {
    return new SignatureWay(
        "token",
        secret -> new SecretSignature(headerText(secret), request -> request.header(header)));
  }

  /**
   * The secret is a bearer token, as OAuth has it: {@code bearer}.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-2.1">RFC 6750, 2.1</a>
   */
  public static SignatureWay bearer() {
    return new SignatureWay(
        "bearer", secret -> new SecretSignature(bearerToken(secret), Authorization::bearer));
  }

  /**
   * The secret is a password: {@code basic}.
   *
   * @param user who must have it; empty for whoever
   * @see <a href="https://www.rfc-editor.org/rfc/rfc7617">RFC 7617</a>
   */
  public static SignatureWay basic(Optional<String> user) {
    return new SignatureWay(
        "basic",
        secret ->
            user.<Signature>map(
                    name ->
                        new SecretSignature(
                            Secret.of(name + ":" + password(secret).reveal()),
                            Authorization::basic))
                .orElseGet(() -> new SecretSignature(password(secret), Authorization::password)));
  }

  /**
   * The secret is a part of the address, for senders that can set no header: {@code address}. It is
   * the last step of the path, or the parameter {@code token}.
   */
  public static SignatureWay address() {
    return new SignatureWay(
        "address", secret -> new SecretSignature(step(secret), Received::token));
  }

  /**
   * Id, time and body are signed: {@code standard-webhooks}.
   *
   * @see <a
   *     href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
   *     Webhooks</a>
   */
  public static SignatureWay standardWebhooks() {
    return new SignatureWay("standard-webhooks", StandardWebhooksSignature::of);
  }

  private static Secret headerText(Secret secret) {
    return fitting(
        secret, "[!-~]([ -~]*[!-~])?", "must be of printable ASCII: a header carries no more.");
  }

  private static Secret bearerToken(Secret secret) {
    return fitting(
        secret,
        "[A-Za-z0-9._~+/-]+=*",
        "must be of letters, digits and . _ ~ + / - alone, as a bearer token is.");
  }

  private static Secret password(Secret secret) {
    return fitting(secret, "\\P{Cntrl}+", "must have no control characters.");
  }

  private static Secret step(Secret secret) {
    return fitting(
        secret,
        "[A-Za-z0-9._~-]*[A-Za-z0-9_~-]",
        "must be of letters, digits and . _ ~ - alone, and end with no full stop: it is a part of"
            + " an address.");
  }

  private static Secret fitting(Secret secret, String pattern, String sentence) {
    if (!secret.reveal().matches(pattern)) {
      throw new IllegalArgumentException(sentence);
    }
    return secret;
  }
}
