package social.howdah.console.page;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of a form, as a plain sentence for the person. Public for the templates. */
public enum Notice {
  POSTED(true),
  PROPOSED(true),
  REPEATED(false),
  APPROVED(true),
  REJECTED(true),
  WITHDRAWN(true),
  DECIDED(false),
  NOT_GRANTED(false),
  GRANTED(true),
  REVOKED(true),
  NO_GRANTEE(false),
  NO_SUCH_GRANT(false),
  MUTED(true),
  UNMUTED(true),
  NO_SUCH_MUTE(false),
  RULES_HOLD(true),
  REPLAYED(true),
  CANCELLED(true),
  REWRITTEN(true),
  NOTHING_CHOSEN(false),
  NO_SUCH_CAUSE(false),
  BEGUN(true),
  UNDER_WAY(false),
  WORK_ENDED(true),
  NO_SUCH_WORK(false),
  TESTED(true),
  RELEASED(true),
  STAYS_HELD(false),
  INSTANCE_ASKED(true),
  INSTANCE_SILENT(false),
  NO_SUCH_INSTANCE(false),
  SESSION_ENDED(true),
  NO_SUCH_SESSION(false);

  private final boolean success;

  Notice(boolean success) {
    this.success = success;
  }

  public Phrase phrase() {
    return Phrase.of("notice." + name());
  }

  public boolean isSuccess() {
    return success;
  }

  /** Of a query: whatever else somebody wrote there says nothing. */
  public static Optional<Notice> of(@Nullable String name) {
    return Arrays.stream(values()).filter(notice -> notice.name().equals(name)).findFirst();
  }
}
