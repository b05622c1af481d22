package social.howdah.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.howdah.platform.Secret;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;

/**
 * A master key in a KMS, whose client is a jar in a directory. The KMS is {@link TestKms}, which
 * comes through the door that those of cloud providers come through.
 */
class KmsTest {
  private static final String PLACE = "linked_account/1";
  private static final String URI = "test-kms://key-1";

  @TempDir Path directory;
  private final Database database = TestDatabase.H2.open();

  @Test
  void theKeyStaysInTheKms() throws Exception {
    Map<String, String> settings = kms(URI, "good");
    byte[] ciphertext = start(settings).seal(Secret.of("token"), PLACE);
    assertThat(start(settings).open(ciphertext, PLACE)).isEqualTo(Secret.of("token"));
    assertThat(new KeysetStore(database).find().orElseThrow().wrappedBy()).isEqualTo(URI);
    assertThat(directory.resolve("data/keys.json")).doesNotExist();
  }

  @Test
  void aKmsTakesOverFromTheFileAndHandsBackToIt() throws Exception {
    byte[] ciphertext = start(Map.of()).seal(Secret.of("token"), PLACE);
    Map<String, String> toKms = new HashMap<>(kms(URI, "good"));
    toKms.put("howdah.keys.previous.file", directory.resolve("data/keys.json").toString());
    assertThat(start(toKms).open(ciphertext, PLACE)).isEqualTo(Secret.of("token"));
    assertThat(start(kms(URI, "good")).open(ciphertext, PLACE)).isEqualTo(Secret.of("token"));

    Map<String, String> back = new HashMap<>();
    back.put("howdah.keys.keyset", KeysetText.write(DataKeys.generate()).reveal());
    back.put("howdah.keys.previous.kms-uri", URI);
    back.put("howdah.keys.previous.kms-credentials", credentials("good"));
    back.put("howdah.keys.kms-libraries", TestKms.libraries(directory).toString());
    assertThat(start(back).open(ciphertext, PLACE)).isEqualTo(Secret.of("token"));
  }

  @Test
  void anInstallationOfThePreviousVersionGoesStraightToAKms() throws Exception {
    var keys = DataKeys.generate();
    byte[] known = "howdah".getBytes(StandardCharsets.UTF_8);
    new KeysetStore(database).prove(DataKeys.aead(keys).encrypt(known, known));
    refused(kms(URI, "good"), "howdah.keys.previous.file must name the keys.json");
    Map<String, String> settings = new HashMap<>(kms(URI, "good"));
    settings.put("howdah.keys.previous.keyset", KeysetText.write(keys).reveal());
    assertThat(start(settings)).isNotNull();
    assertThat(start(kms(URI, "good"))).isNotNull();
  }

  @Test
  void aKmsThatRefusesIsTold() throws Exception {
    refused(
        kms(URI, "revoked"),
        "howdah.keys.kms-uri names a KMS that refuses; look at the key, the credentials and their"
            + " rights: SecurityException, the credentials are revoked.");
  }

  @Test
  void aKmsThatCannotBeReachedIsTold() throws Exception {
    start(kms(URI, "good"));
    refused(
        kms(URI, "offline"),
        "howdah.keys.kms-uri names a KMS that cannot be reached: ConnectException, Connection"
            + " refused.");
  }

  @Test
  void aKmsThatFailsWhileRunningStopsTheRotationAlone() throws Exception {
    TestVault vault = TestVault.start(database, settings(kms(URI, "good")));
    byte[] ciphertext = vault.vault().seal(Secret.of("token"), PLACE);
    credentials("offline");
    assertThatThrownBy(() -> vault.rotation.begin("ada"))
        .isInstanceOf(MasterUnavailableException.class)
        .hasMessageStartingWith("howdah.keys.kms-uri names a KMS that cannot be reached");
    assertThat(vault.rotations.last()).isEmpty();
    assertThat(vault.vault().open(ciphertext, PLACE)).isEqualTo(Secret.of("token"));
  }

  @Test
  void anotherKeyOfTheKmsIsTold() throws Exception {
    start(kms(URI, "good"));
    refused(
        kms("test-kms://key-2", "good"),
        "howdah.keys.kms-uri brings test-kms://key-2, but the database's keys are encrypted with "
            + URI);
  }

  @Test
  void aUriThatNobodyKnowsIsTold() throws Exception {
    refused(
        kms("aws-kms://arn:aws:kms:eu-central-1:1:key/1", "good"),
        "howdah.keys.kms-uri is of a kind that no Tink KmsClient here knows;"
            + " howdah.keys.kms-libraries names the directory with its jars.");
  }

  @Test
  void aDirectoryWithoutLibrariesIsTold() {
    refused(
        Map.of(
            "howdah.keys.kms-uri",
            URI,
            "howdah.keys.kms-libraries",
            directory.resolve("none").toString()),
        "howdah.keys.kms-libraries names ");
  }

  @Test
  void credentialsThatAreMissingAreTold() {
    refused(
        Map.of(
            "howdah.keys.kms-uri",
            URI,
            "howdah.keys.kms-credentials",
            directory.resolve("none").toString()),
        "howdah.keys.kms-credentials names a file that cannot be read.");
    refused(
        Map.of("howdah.keys.kms-credentials", directory.toString()),
        "howdah.keys.kms-credentials is set, but howdah.keys.kms-uri is not.");
  }

  private Map<String, String> kms(String uri, String mood) throws Exception {
    return Map.of(
        "howdah.keys.kms-uri", uri,
        "howdah.keys.kms-credentials", credentials(mood),
        "howdah.keys.kms-libraries", TestKms.libraries(directory).toString());
  }

  private String credentials(String mood) throws Exception {
    return Files.writeString(directory.resolve("credentials"), mood).toString();
  }

  private Vault start(Map<String, String> settings) {
    return TestVault.start(database, settings(settings)).vault();
  }

  private Map<String, String> settings(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("howdah.data-dir", directory.resolve("data").toString());
    return all;
  }

  private AbstractThrowableAssert<?, ?> refused(Map<String, String> settings, String sentence) {
    return assertThatThrownBy(() -> start(settings))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith(sentence);
  }
}
