package social.howdah.chat.act;

import static social.howdah.chat.act.Deed.On.ACCOUNT;
import static social.howdah.chat.act.Deed.On.STATUS;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import social.howdah.mastodon.accounts.Accounts;
import social.howdah.mastodon.accounts.FollowOptionsBuilder;
import social.howdah.mastodon.accounts.FollowRequests;
import social.howdah.mastodon.admin.AdminAccounts;
import social.howdah.mastodon.admin.AdminReports;
import social.howdah.mastodon.statuses.Statuses;
import social.howdah.message.ChatAction;

/** What each action does. */
@Singleton
class Deeds {
  private final Map<ChatAction, Deed> table = new EnumMap<>(ChatAction.class);

  @Inject
  Deeds(
      Statuses statuses,
      Accounts accounts,
      FollowRequests requests,
      AdminReports reports,
      AdminAccounts moderated) {
    Deed.Work delete = (caller, id, subject) -> statuses.delete(caller, id, null);
    table.put(
        ChatAction.REPLY,
        new Deed(STATUS, Set.of("write:statuses"), "replied to this", false, null, delete));
    table.put(
        ChatAction.BOOST,
        Deed.open(
            STATUS,
            "write:statuses",
            "boosted this",
            (caller, id, subject) -> statuses.reblog(caller, id, null),
            (caller, id, subject) -> statuses.unreblog(caller, id)));
    table.put(
        ChatAction.FAVOURITE,
        Deed.open(
            STATUS,
            "write:favourites",
            "likes this",
            (caller, id, subject) -> statuses.favourite(caller, id),
            (caller, id, subject) -> statuses.unfavourite(caller, id)));
    table.put(
        ChatAction.BOOKMARK,
        Deed.open(
            STATUS,
            "write:bookmarks",
            "bookmarked this",
            (caller, id, subject) -> statuses.bookmark(caller, id),
            (caller, id, subject) -> statuses.unbookmark(caller, id)));
    table.put(
        ChatAction.FOLLOW,
        Deed.open(
            ACCOUNT,
            "write:follows",
            "follows them",
            (caller, id, subject) ->
                accounts.follow(caller, id, FollowOptionsBuilder.builder().build()),
            (caller, id, subject) -> accounts.unfollow(caller, id)));
    table.put(
        ChatAction.MUTE,
        Deed.open(
            ACCOUNT,
            "write:mutes",
            "muted them",
            (caller, id, subject) -> accounts.mute(caller, id, null, null),
            (caller, id, subject) -> accounts.unmute(caller, id)));
    table.put(
        ChatAction.ACCEPT,
        Deed.open(
                ACCOUNT,
                "write:follows",
                "accepted this",
                (caller, id, subject) -> requests.authorize(caller, id),
                (caller, id, subject) -> accounts.removeFromFollowers(caller, id))
            .ending());
    table.put(
        ChatAction.DECLINE,
        Deed.open(
                ACCOUNT,
                "write:follows",
                "declined this",
                (caller, id, subject) -> requests.reject(caller, id),
                null)
            .ending());
    table.putAll(ModerationDeeds.of(reports, moderated));
  }

  /** Empty for what is not done on Mastodon. */
  Optional<Deed> of(ChatAction action) {
    return Optional.ofNullable(table.get(action));
  }

  /** Of an act; a status written in chat is taken back as a reply is. */
  Deed of(Act act) {
    return of(action(act)).orElseThrow();
  }

  private static ChatAction action(Act act) {
    return act.action().equals(Act.POST)
        ? ChatAction.REPLY
        : ChatAction.of(act.action()).orElseThrow();
  }

  /** Whether only the person is told of it. */
  static boolean isSecret(Act act) {
    return action(act).isSecret();
  }

  boolean isUndoable(Act act) {
    return of(act).undoing() != null;
  }

  /** What is told of it below a message. */
  String line(Act act) {
    return "✔ %s %s as @%s".formatted(act.person(), of(act).did(), act.handle());
  }
}
