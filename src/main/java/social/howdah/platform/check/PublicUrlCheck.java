package social.howdah.platform.check;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.Secret;
import social.howdah.platform.http.AddressRefusedException;
import social.howdah.platform.http.HttpContent;
import social.howdah.platform.http.HttpOut;

/**
 * Whether the public URL has a form that others can use, and leads here: this node calls itself by
 * it, and is to get an answer that it alone can give.
 */
@Singleton
class PublicUrlCheck implements Check {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final long LARGEST = 10_000;
  private static final Duration LONGEST = Duration.ofSeconds(4);

  private final PlatformConfig config;
  private final Proofs proofs;
  private final HttpOut http;

  @Inject
  PublicUrlCheck(PlatformConfig config, Proofs proofs, HttpOut http) {
    this.config = config;
    this.proofs = proofs;
    this.http = http;
  }

  @Override
  public String name() {
    return "public-url";
  }

  @Override
  public List<Finding> run() {
    URI url = config.publicUrl();
    if (THIS_MACHINE.contains(url.getHost())) {
      return List.of(Finding.look("public-url.local", url.toString()));
    }
    return "https".equals(url.getScheme())
        ? List.of(call(url))
        : List.of(Finding.broken("public-url.plain", url.toString()), call(url));
  }

  private Finding call(URI url) {
    Proofs.Proof proof = proofs.begin();
    try {
      URI here = URI.create(url + "/reach/" + proof.name());
      HttpContent content = http.fetch(here, Map.of(), "self", LARGEST, LONGEST);
      Secret said = Secret.of(new String(content.body(), StandardCharsets.UTF_8));
      if (said.equals(proof.secret())) {
        return Finding.fine("public-url.reached", url.toString());
      }
      return content.answer().status() == 404
          ? Finding.look("public-url.elsewhere", url.toString())
          : Finding.broken("public-url.other", url.toString(), content.answer().status());
    } catch (AddressRefusedException e) {
      return Finding.unknown("public-url.guarded", url.getHost());
    } catch (IOException e) {
      return Finding.look("public-url.silent", url.toString());
    } finally {
      proofs.end(proof);
    }
  }
}
