package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import social.howdah.sandbox.World;

/** Runs last: what all servers of the run have logged holds no secret. */
@Isolated("what all others have logged")
class LogIT {
  @Test
  void noTokenCodeOrSecretIsLogged() throws Exception {
    List<String> secrets = new ArrayList<>(World.secrets());
    secrets.addAll(
        List.of(
            Installation.HOOK_SECRET,
            Installation.ADA_PASSWORD,
            Installation.BOB_PASSWORD,
            Installation.GUS_PASSWORD,
            Keycloak.CLIENT_SECRET,
            Installation.EVE_PASSWORD,
            Installation.SIGNING,
            "keyMaterialType")); // of a keyset in clear
    List<String> found = new ArrayList<>();
    try (var logs = Files.list(Server.LOGS)) {
      for (Path log : logs.toList()) {
        String text = Files.readString(log);
        secrets.stream().filter(text::contains).map(s -> log + ": " + s).forEach(found::add);
      }
    }
    assertThat(World.secrets()).as("secrets of this run").isNotEmpty();
    assertThat(found).isEmpty();
  }
}
