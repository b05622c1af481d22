package social.howdah.console.people;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.howdah.account.AccountReport;
import social.howdah.account.KnownAccount;
import social.howdah.account.LinkedAccount;
import social.howdah.account.need.Needs;
import social.howdah.console.flow.LaneLine;
import social.howdah.console.mine.HealthWords;
import social.howdah.console.page.Found;
import social.howdah.console.page.Phrase;
import social.howdah.outbox.Flow;
import social.howdah.outbox.LaneFlow;
import social.howdah.outbox.LastDone;
import social.howdah.platform.check.Finding;

/** What is known of linked accounts, gathered; asks as often for many as for one. */
@Singleton
class AccountsView {
  private final Needs needs;
  private final Flow flow;
  private final List<AccountReport> reports;
  private final Clock clock;

  @Inject
  AccountsView(Needs needs, Flow flow, @Any Instance<AccountReport> reports, Clock clock) {
    this(needs, flow, reports.stream().toList(), clock);
  }

  AccountsView(Needs needs, Flow flow, List<AccountReport> reports, Clock clock) {
    this.needs = needs;
    this.flow = flow;
    this.reports = reports;
    this.clock = clock;
  }

  List<AccountLine> lines(List<KnownAccount> known) {
    List<LinkedAccount> accounts = known.stream().map(KnownAccount::account).toList();
    Map<String, LaneFlow> lanes =
        flow.lanes().stream().collect(Collectors.toMap(LaneFlow::lane, Function.identity()));
    Map<String, LastDone> last = flow.last(accounts.stream().map(AccountsView::lane).toList());
    List<Map<UUID, Finding>> found = reports.stream().map(report -> report.of(accounts)).toList();
    return known.stream().map(one -> line(one, lanes.get(lane(one)), last, found)).toList();
  }

  private AccountLine line(
      KnownAccount known,
      @Nullable LaneFlow lane,
      Map<String, LastDone> last,
      List<Map<UUID, Finding>> found) {
    LinkedAccount account = known.account();
    int waiting = lane == null || lane.queue() == null ? 0 : lane.queue().waiting();
    Instant now = clock.instant();
    return new AccountLine(
        known,
        HealthWords.of(known.health(), waiting),
        found.stream()
            .map(findings -> findings.get(account.id()))
            .filter(Objects::nonNull)
            .map(Found::of)
            .toList(),
        needs.missing(account.alias(), account.features(), account.scopes()).stream()
            .map(need -> Phrase.of("need.why." + need.feature(), need.why()))
            .toList(),
        lane == null ? null : LaneLine.of(lane, account.handle(), now),
        last.get(lane(account)));
  }

  private static String lane(KnownAccount known) {
    return lane(known.account());
  }

  /** Where its statuses wait. */
  static String lane(LinkedAccount account) {
    return "publish/" + account.alias();
  }
}
