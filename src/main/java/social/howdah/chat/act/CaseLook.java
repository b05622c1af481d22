package social.howdah.chat.act;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.NotFoundException;
import social.howdah.mastodon.admin.AdminAccounts;
import social.howdah.mastodon.admin.AdminReports;
import social.howdah.mastodon.entity.AdminAccount;
import social.howdah.mastodon.entity.AdminReport;
import social.howdah.message.Case;
import social.howdah.message.Standing;

/** Asks an instance how a case stands. */
@Singleton
class CaseLook {
  private final AdminReports reports;
  private final AdminAccounts accounts;
  private final Clock clock;

  @Inject
  CaseLook(AdminReports reports, AdminAccounts accounts, Clock clock) {
    this.reports = reports;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * As it stands now.
   *
   * @throws social.howdah.mastodon.MastodonException as the instance refuses to tell
   */
  Standing at(Caller.UserToken caller, Case moderated) {
    return moderated.kind() == Case.Kind.REPORT
        ? of(moderated.key(), reports.get(caller, moderated.id()))
        : account(caller, moderated);
  }

  private static Standing of(String subject, AdminReport report) {
    return new Standing(
        subject,
        report.actionTaken() ? Standing.SETTLED : null,
        report.actionTaken() ? name(report.actionTakenByAccount()) : null,
        name(report.assignedAccount()),
        report.updatedAt());
  }

  private static @Nullable String name(@Nullable AdminAccount account) {
    return account == null ? null : account.username();
  }

  /** Mastodon deletes who is not let in. */
  private Standing account(Caller.UserToken caller, Case moderated) {
    String outcome;
    try {
      outcome = accounts.get(caller, moderated.id()).approved() ? Standing.APPROVED : null;
    } catch (NotFoundException e) {
      outcome = Standing.REJECTED;
    }
    return new Standing(moderated.key(), outcome, null, null, clock.instant());
  }
}
