package social.howdah.webhook.standard;

import social.howdah.webhook.HmacAlgorithm;
import social.howdah.webhook.SignatureWay;
import social.howdah.webhook.Signatures;
import social.howdah.webhook.SourceConfig;

/** Every way of signing there is, for kinds that systems of all sorts send. */
final class WaysConfig {
  private WaysConfig() {}

  /**
   * The signatures of a source.
   *
   * @param usual the name of the way when none is chosen
   */
  static Signatures signatures(SourceConfig config, String usual) {
    String header = config.text("signature-header").orElse("X-Signature");
    SignatureWay[] ways = {
      SignatureWay.hmac(header, "sha256="),
      SignatureWay.hmac(HmacAlgorithm.SHA1, header, "sha1="),
      SignatureWay.hmac(HmacAlgorithm.SHA512, header, "sha512="),
      SignatureWay.token(header),
      SignatureWay.bearer(),
      SignatureWay.basic(config.text("user")),
      SignatureWay.address(),
      SignatureWay.standardWebhooks()
    };
    for (SignatureWay way : ways) {
      if (way.name().equals(usual)) {
        return config.signatures(way, ways);
      }
    }
    throw new IllegalArgumentException(usual);
  }
}
