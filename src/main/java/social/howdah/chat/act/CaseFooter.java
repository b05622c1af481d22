package social.howdah.chat.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.howdah.message.ChatAction;
import social.howdah.message.Standing;

/**
 * What stands below the messages that tell of a case.
 *
 * @param standing how it stands at its instance; null if that was never heard
 */
record CaseFooter(@Nullable Standing standing) {

  /** Whether the case does not stand as the act has left it: somebody has changed it since. */
  boolean contradicts(Act act) {
    Standing now = standing;
    if (now == null) {
      return false;
    }
    return isAssignment(act)
        ? !name(act).equals(now.assigned())
        : now.isOpen() || (now.by() != null && !name(act).equals(now.by()));
  }

  /** Whether nothing is left to be decided. */
  boolean isOver() {
    return standing != null && !standing.isOpen();
  }

  /**
   * What was done from chat, and what was done elsewhere.
   *
   * @param acts that are not contradicted
   * @param lines of these
   */
  List<String> lines(List<Act> acts, List<String> lines) {
    List<String> all = new ArrayList<>(lines);
    Standing now = standing;
    if (now != null
        && now.assigned() != null
        && acts.stream().noneMatch(CaseFooter::isAssignment)) {
      all.add("✔ taken on by @%s".formatted(now.assigned()));
    }
    if (now != null && !now.isOpen() && acts.stream().allMatch(CaseFooter::isAssignment)) {
      all.add("✔ %s on the instance%s".formatted(now.outcome(), by(now)));
    }
    return all;
  }

  /** Why the act has nothing to do; null if it has. */
  static @Nullable String hindrance(Act act, Standing now) {
    if (!now.isOpen()) {
      return "It is %s already%s.".formatted(now.outcome(), by(now));
    }
    if (now.assigned() == null || !isAssignment(act)) {
      return null;
    }
    return isOf(act, now.assigned())
        ? "You have taken it on already."
        : "@%s has taken it on already.".formatted(now.assigned());
  }

  /** Whether the act itself may have brought it there. */
  static boolean isDoneBy(Act act, Standing now) {
    return isAssignment(act) ? isOf(act, now.assigned()) : now.by() == null || isOf(act, now.by());
  }

  private static String by(Standing now) {
    return now.by() == null ? "" : " by @" + now.by();
  }

  private static boolean isOf(Act act, @Nullable String name) {
    return name(act).equals(Objects.requireNonNullElse(name, ""));
  }

  private static boolean isAssignment(Act act) {
    return act.action().equals(ChatAction.ASSIGN.word());
  }

  /** Of a moderator, as the instance itself calls them. */
  private static String name(Act act) {
    return act.handle().replaceFirst("@.*", "");
  }
}
