package social.howdah.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig2026;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig2026;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.platform.Secret;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditFilter;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;

/** Where the master key comes from, what is wrong with one, and how it is changed. */
@ParameterizedClass
@EnumSource
class MasterKeyTest {
  private static final String PLACE = "linked_account/1";

  @TempDir Path directory;
  private final Database database;

  MasterKeyTest(TestDatabase kind) {
    database = kind.open();
  }

  @AfterEach
  void close() {
    ((HikariDataSource) database.dataSource()).close();
  }

  @Test
  void theKeysAreMadeAtTheFirstStartAndFoundAtTheNext() throws Exception {
    byte[] ciphertext = start(Map.of()).seal(Secret.of("token"), PLACE);
    assertThat(start(Map.of()).open(ciphertext, PLACE)).isEqualTo(Secret.of("token"));
    Path file = directory.resolve("data/keys.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void theKeysetMayBeTheValueOfAProperty() throws Exception {
    String keyset = keyset();
    byte[] ciphertext = start(Map.of("howdah.keys.keyset", keyset)).seal(Secret.of("token"), PLACE);
    assertThat(start(Map.of("howdah.keys.file", file("k.json", keyset))).open(ciphertext, PLACE))
        .isEqualTo(Secret.of("token"));
    assertThat(directory.resolve("data/keys.json")).doesNotExist();
  }

  @Test
  void theDatabaseHoldsNoKeyInClear() throws Exception {
    start(Map.of());
    KeysetRow row = new KeysetStore(database).find().orElseThrow();
    assertThat(row.keyset()).contains("encryptedKeyset").doesNotContain("keyMaterial");
    assertThat(row.toString()).doesNotContain("encryptedKeyset");
  }

  // ---- what is wrong

  @Test
  void twoMasterKeysAreOneTooMany() throws Exception {
    refused(
        Map.of("howdah.keys.file", file("k.json", keyset()), "howdah.keys.keyset", keyset()),
        "howdah.keys.keyset is set and so is howdah.keys.file; only one can hold the key.");
  }

  @Test
  void aFileThatIsMissingIsTold() {
    refused(
            Map.of("howdah.keys.file", directory.resolve("none.json").toString()),
            "howdah.keys.file leads to")
        .hasMessageContaining("which does not exist; restore it from its backup.");
  }

  @Test
  void aFileThatCannotBeReadIsTold() {
    refused(Map.of("howdah.keys.file", directory.toString()), "howdah.keys.file leads to")
        .hasMessageContaining("which cannot be read");
  }

  @Test
  void aFileThatIsNoKeysetIsTold() throws Exception {
    refused(
        Map.of("howdah.keys.file", file("k.json", "not a keyset, but perhaps a secret")),
        "howdah.keys.file holds no Tink keyset in JSON: it is damaged or another file; restore it"
            + " from its backup.");
  }

  @Test
  void aKeysetThatWasCutIsTold() throws Exception {
    String keyset = keyset();
    refused(
        Map.of("howdah.keys.keyset", keyset.substring(0, keyset.length() / 2)),
        "howdah.keys.keyset holds no Tink keyset in JSON");
    refused(
            Map.of(
                "howdah.keys.keyset",
                keyset.replaceFirst("\"value\": ?\"....", "\"value\":\"!!!!")),
            "howdah.keys.keyset holds a Tink keyset that is damaged; restore it from its backup.")
        .hasMessageNotContaining("!!!!");
  }

  @Test
  void aKeysetOfAnotherKindIsTold() throws Exception {
    refused(
        Map.of(
            "howdah.keys.keyset",
            clear(PredefinedMacParameters.HMAC_SHA256_256BITTAG, MacConfig2026.get())),
        "howdah.keys.keyset holds a Tink keyset of another kind (HmacKey); an AEAD keyset is"
            + " needed, such as AES256_GCM.");
    refused(
        Map.of(
            "howdah.keys.keyset",
            clear(PredefinedSignatureParameters.ECDSA_P256, SignatureConfig2026.get())),
        "howdah.keys.keyset holds a Tink keyset of another kind (EcdsaPrivateKey)");
  }

  @Test
  void aKeysetThatIsEncryptedItselfIsTold() {
    refused(
        Map.of("howdah.keys.keyset", "{\"encryptedKeyset\":\"AAAA\"}"),
        "howdah.keys.keyset holds a keyset that is itself encrypted");
  }

  @Test
  void anotherKeysetIsToldByBothNames() throws Exception {
    start(Map.of("howdah.keys.keyset", keyset()));
    String wrapped = new KeysetStore(database).find().orElseThrow().wrappedBy();
    refused(
            Map.of("howdah.keys.file", file("other.json", keyset())),
            "howdah.keys.file brings key ")
        .hasMessageContaining("but the database's keys are encrypted with " + wrapped);
  }

  @Test
  void aLostFileIsToldAndNoneIsMadeInItsPlace() throws Exception {
    start(Map.of());
    Path file = directory.resolve("data/keys.json");
    Files.delete(file);
    refused(Map.of(), "howdah.keys.file leads to").hasMessageContaining("does not exist");
    assertThat(file).doesNotExist();
  }

  @Test
  void aDamagedTableIsToldApartFromAWrongKey() {
    start(Map.of());
    sql(
        "UPDATE keyset SET keyset = REPLACE(keyset, '\"encryptedKeyset\":\"', '\"encryptedKeyset\":\"AAAA')");
    refused(Map.of(), "howdah.keys.file brings key ")
        .hasMessageContaining("the table is damaged; restore it from a backup of the database");
  }

  @Test
  void aTableOfAnotherInstallationIsTold() throws Exception {
    String keyset = keyset();
    start(Map.of("howdah.keys.keyset", keyset));
    Database other = TestDatabase.H2.open();
    TestVault.start(other, settings(Map.of("howdah.keys.keyset", keyset)));
    new KeysetStore(database)
        .replace(
            new KeysetStore(database).find().orElseThrow(),
            new KeysetStore(other).find().orElseThrow());
    refused(Map.of("howdah.keys.keyset", keyset), "howdah.database.url leads to a database whose");
  }

  // ---- the previous version

  @Test
  void anInstallationOfThePreviousVersionGoesOn() throws Exception {
    KeysetHandle keys = DataKeys.generate();
    byte[] ciphertext = asBefore(keys);
    String file = file("keys.json", KeysetText.write(keys).reveal());
    Vault vault = start(Map.of("howdah.keys.file", file));
    assertThat(vault.open(ciphertext, PLACE)).isEqualTo(Secret.of("token"));
    // … and the next start finds them in the database.
    assertThat(start(Map.of("howdah.keys.file", file)).open(ciphertext, PLACE))
        .isEqualTo(Secret.of("token"));
  }

  @Test
  void anInstallationOfThePreviousVersionRefusesAnotherKeyset() throws Exception {
    asBefore(DataKeys.generate());
    refused(
        Map.of("howdah.keys.keyset", keyset()),
        "howdah.keys.keyset must bring the keyset that the database was encrypted with");
    assertThat(new KeysetStore(database).find()).isEmpty();
  }

  @Test
  void anInstallationOfThePreviousVersionWithoutItsFileGetsNoneMade() throws Exception {
    asBefore(DataKeys.generate());
    refused(Map.of(), "howdah.keys.file leads to").hasMessageContaining("does not exist");
    assertThat(directory.resolve("data/keys.json")).doesNotExist();
  }

  /** What the version before this one wrote: secrets encrypted with the file's keys directly. */
  private byte[] asBefore(KeysetHandle keys) throws Exception {
    byte[] known = "howdah".getBytes(StandardCharsets.UTF_8);
    new KeysetStore(database).prove(DataKeys.aead(keys).encrypt(known, known));
    return DataKeys.aead(keys)
        .encrypt("token".getBytes(StandardCharsets.UTF_8), PLACE.getBytes(StandardCharsets.UTF_8));
  }

  // ---- another master key

  @Test
  void aFileWithANewPrimaryTakesOver() throws Exception {
    KeysetHandle old = DataKeys.generate();
    byte[] ciphertext =
        start(Map.of("howdah.keys.keyset", KeysetText.write(old).reveal()))
            .seal(Secret.of("token"), PLACE);
    KeysetHandle both =
        KeysetHandle.newBuilder(old)
            .setConfiguration(DataKeys.CONFIGURATION)
            .addEntry(
                KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary())
            .build();
    start(Map.of("howdah.keys.keyset", KeysetText.write(both).reveal()));
    KeysetHandle alone =
        KeysetHandle.newBuilder(both).setConfiguration(DataKeys.CONFIGURATION).deleteAt(0).build();
    assertThat(
            start(Map.of("howdah.keys.keyset", KeysetText.write(alone).reveal()))
                .open(ciphertext, PLACE))
        .isEqualTo(Secret.of("token"));
    assertThat(
            new AuditTrail(database, Clock.systemUTC())
                .newest(new AuditFilter(null, AuditAction.MASTER_KEY_CHANGED, null, null), 10))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.subject()).isEqualTo("key " + DataKeys.id(both));
              assertThat(line.detail()).isEqualTo("in place of key " + DataKeys.id(old));
            });
  }

  @Test
  void thePreviousMasterKeyHandsOverOnce() throws Exception {
    String old = keyset();
    String next = keyset();
    byte[] ciphertext = start(Map.of("howdah.keys.keyset", old)).seal(Secret.of("token"), PLACE);
    Map<String, String> change =
        Map.of("howdah.keys.keyset", next, "howdah.keys.previous.file", file("old.json", old));
    assertThat(start(change).open(ciphertext, PLACE)).isEqualTo(Secret.of("token"));
    assertThat(start(change).open(ciphertext, PLACE)).isEqualTo(Secret.of("token"));
    assertThat(start(Map.of("howdah.keys.keyset", next)).open(ciphertext, PLACE))
        .isEqualTo(Secret.of("token"));
    refused(Map.of("howdah.keys.keyset", old), "howdah.keys.keyset brings key ");
  }

  @Test
  void aNodeWithTheEarlierMasterKeyGoesOnButChangesNothing() throws Exception {
    String old = keyset();
    String next = keyset();
    TestVault late = TestVault.start(database, settings(Map.of("howdah.keys.keyset", old)));
    byte[] ciphertext = late.vault().seal(Secret.of("token"), PLACE);
    start(Map.of("howdah.keys.keyset", next, "howdah.keys.previous.keyset", old));
    late.ring.reload();
    assertThat(late.vault().open(ciphertext, PLACE)).isEqualTo(Secret.of("token"));
    assertThat(
            start(Map.of("howdah.keys.keyset", next))
                .open(late.vault().seal(Secret.of("t"), "x"), "x"))
        .isEqualTo(Secret.of("t"));
    assertThatThrownBy(() -> late.rotation.begin("ada"))
        .isInstanceOf(MasterUnavailableException.class)
        .hasMessage(
            "This node still has an earlier master key: start it again with that of the others.");
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

  private static String keyset() throws Exception {
    return KeysetText.write(DataKeys.generate()).reveal();
  }

  private static String clear(Parameters parameters, Configuration kind) throws Exception {
    return TinkJsonProtoKeysetFormat.serializeKeyset(
        KeysetHandle.generateNew(parameters, kind), kind, InsecureSecretKeyAccess.get());
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content).toString();
  }

  private void sql(String statement) {
    database.jdbi().useHandle(handle -> handle.execute(statement));
  }
}
