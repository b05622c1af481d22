package social.howdah.chat.act;

import static social.howdah.chat.act.Deed.On.CASE;
import static social.howdah.chat.act.Deed.On.MODERATED;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.admin.AccountActionBuilder;
import social.howdah.mastodon.admin.AdminAccounts;
import social.howdah.mastodon.admin.AdminReports;
import social.howdah.mastodon.admin.ModerationAction;
import social.howdah.message.ChatAction;

/**
 * What each of the moderators' actions does. Whoever decides on a report looks at it first, so that
 * reading goes with writing; an action against an account settles its reports, and taking it back
 * opens the one it answered.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/admin/accounts/#action">Mastodon: Perform an
 *     action against an account</a>
 */
final class ModerationDeeds {
  private static final Set<String> REPORTS = Set.of("admin:read:reports", "admin:write:reports");
  private static final Set<String> SIGN_UPS = Set.of("admin:read:accounts", "admin:write:accounts");
  private static final Set<String> REPORTED =
      Set.of("admin:read:reports", "admin:write:reports", "admin:write:accounts");

  private ModerationDeeds() {}

  static Map<ChatAction, Deed> of(AdminReports reports, AdminAccounts accounts) {
    return Map.of(
        ChatAction.ASSIGN,
        new Deed(
            CASE,
            REPORTS,
            "has taken this on",
            false,
            (caller, id, subject) -> reports.assignToSelf(caller, id),
            (caller, id, subject) -> reports.unassign(caller, id)),
        ChatAction.RESOLVE,
        last(
            CASE,
            REPORTS,
            "resolved this",
            (caller, id, subject) -> reports.resolve(caller, id),
            (caller, id, subject) -> reports.reopen(caller, id)),
        ChatAction.LIMIT,
        last(
            MODERATED,
            REPORTED,
            "limited the account",
            against(accounts, ModerationAction.SILENCE),
            (caller, id, subject) -> {
              accounts.unsilence(caller, id);
              reports.reopen(caller, subject.caseId());
            }),
        ChatAction.SUSPEND,
        last(
            MODERATED,
            REPORTED,
            "suspended the account",
            against(accounts, ModerationAction.SUSPEND),
            (caller, id, subject) -> {
              accounts.unsuspend(caller, id);
              reports.reopen(caller, subject.caseId());
            }),
        ChatAction.ADMIT,
        last(
            MODERATED,
            SIGN_UPS,
            "approved the account",
            (caller, id, subject) -> accounts.approve(caller, id),
            null),
        ChatAction.TURN_AWAY,
        last(
            MODERATED,
            SIGN_UPS,
            "rejected the account",
            (caller, id, subject) -> accounts.reject(caller, id),
            null));
  }

  private static Deed last(
      Deed.On on, Set<String> scopes, String did, Deed.Work doing, Deed.@Nullable Work undoing) {
    return new Deed(on, scopes, did, true, doing, undoing);
  }

  private static Deed.Work against(AdminAccounts accounts, ModerationAction action) {
    return (caller, id, subject) ->
        accounts.performAction(
            caller,
            id,
            AccountActionBuilder.builder().type(action).reportId(subject.caseId()).build());
  }
}
