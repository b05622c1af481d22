package social.howdah.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.account.OwnerNotice;
import social.howdah.forward.mail.MailConfig;
import social.howdah.outbox.DeliveryState;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.http.NetworkConfig;

/** Whom a notice reaches, and when it is stored. */
@ParameterizedClass
@EnumSource
class NoticesTest {
  private final Database database;
  private final Outbox outbox;

  NoticesTest(TestDatabase kind) {
    database = kind.open();
    outbox = TestOutbox.idle(database);
  }

  @AfterEach
  void close() {
    TestDatabase.close(database);
  }

  @Test
  void everyOwnerWithAnAddressGetsAMailAndEachChatOneMessage() {
    notices(both()).tell(notice("ada@b.example", null, "bob@b.example"));
    assertThat(outbox.recent(List.of(), 10))
        .extracting(DeliveryState::lane)
        .containsExactlyInAnyOrder("mail/person0", "mail/person2", "forward/chat");
  }

  @Test
  void whereNothingIsConfiguredNothingIsSent() {
    notices(Map.of()).tell(notice("ada@b.example"));
    assertThat(outbox.recent(List.of(), 10)).isEmpty();
  }

  /** The death and its notice are one transaction. */
  @Test
  void aNoticeOfWhatIsUndoneIsNotSent() {
    assertThatThrownBy(
            () ->
                database.transaction(
                    () -> {
                      notices(both()).tell(notice("ada@b.example"));
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");
    assertThat(outbox.recent(List.of(), 10)).isEmpty();
  }

  @Test
  void aDestinationThatIsNotThereStopsTheStart() {
    assertThatThrownBy(
            () -> new NoticesConfig(TestSettings.of(Map.of("howdah.notices.send-to", "x"))).check())
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("howdah.destination.x.kind is not set");
  }

  private static Map<String, String> both() {
    Map<String, String> both = new HashMap<>();
    both.put("howdah.mail.host", "mail.example");
    both.put("howdah.mail.from", "howdah@b.example");
    both.put("howdah.notices.send-to", "chat");
    both.put("howdah.destination.chat.kind", "slack");
    return both;
  }

  private Notices notices(Map<String, String> properties) {
    Settings settings = TestSettings.of(properties);
    return new Notices(
        outbox,
        new NoticesConfig(settings),
        new MailConfig(settings, new NetworkConfig(settings)),
        Clock.systemUTC());
  }

  private static OwnerNotice notice(@Nullable String... mails) {
    List<OwnerNotice.Recipient> recipients = new ArrayList<>();
    for (String mail : mails) {
      recipients.add(new OwnerNotice.Recipient("person" + recipients.size(), mail));
    }
    return new OwnerNotice(
        recipients, "Please link", "text", URI.create("https://howdah.example/link?account=1"));
  }
}
