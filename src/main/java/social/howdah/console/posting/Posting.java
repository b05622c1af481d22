package social.howdah.console.posting;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import social.howdah.account.Grant;
import social.howdah.account.Grants;
import social.howdah.account.LinkedAccount;
import social.howdah.account.LinkedAccounts;
import social.howdah.console.page.Notice;
import social.howdah.console.page.Words;
import social.howdah.console.workshop.StatusLengths;
import social.howdah.identity.People;
import social.howdah.identity.Person;
import social.howdah.mastodon.Scopes;
import social.howdah.message.StatusDraft;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.Submission;
import social.howdah.routing.Submissions;
import social.howdah.routing.approval.Approval;
import social.howdah.routing.approval.Approvals;

/** Lets people post as the accounts that are theirs or granted to them, and approve for others. */
@Singleton
class Posting {
  private static final Set<String> VISIBILITIES =
      Set.of("", "public", "unlisted", "private", "direct");
  private static final String SCOPE = "write:statuses";

  private final Grants grants;
  private final LinkedAccounts accounts;
  private final People people;
  private final Submissions submissions;
  private final Approvals approvals;
  private final StatusLengths lengths;
  private final AuditTrail audit;
  private final Words words;

  @Inject
  Posting(
      Grants grants,
      LinkedAccounts accounts,
      People people,
      Submissions submissions,
      Approvals approvals,
      StatusLengths lengths,
      AuditTrail audit,
      Words words) {
    this.grants = grants;
    this.accounts = accounts;
    this.people = people;
    this.submissions = submissions;
    this.approvals = approvals;
    this.lengths = lengths;
    this.audit = audit;
    this.words = words;
  }

  List<Grants.Postable> postable(Person person) {
    return grants.postable(person);
  }

  /**
   * Posts, or lets it wait for approval, as the grant says.
   *
   * @param form by which a second click is told
   * @throws Problem 403 without a grant, 400 for a status that cannot be posted
   */
  Notice submit(Person person, String form, StatusDraft draft) {
    Optional<LinkedAccount> account = accounts.byAlias(draft.account());
    Optional<Grant.Mode> mode = account.flatMap(found -> grants.mode(person, found));
    if (account.isEmpty() || mode.isEmpty()) {
      audit.record(
          person.name(),
          AuditAction.POST_REFUSED,
          "account " + account.map(LinkedAccount::handle).orElse(draft.account()));
      throw new Problem(403, "You may not post as that account; ask an administrator.");
    }
    check(account.get(), draft);
    Submission submission = new Submission(form, person.name(), account.get().handle(), draft);
    if (mode.get() == Grant.Mode.DIRECT) {
      return submissions.post(submission) ? Notice.POSTED : Notice.REPEATED;
    }
    return submissions.propose(submission) ? Notice.PROPOSED : Notice.REPEATED;
  }

  private void check(LinkedAccount account, StatusDraft draft) {
    if (!account.scopes().isEmpty() && !Scopes.covers(account.scopes(), SCOPE)) {
      throw new Problem(
          400, "The account has not allowed Howdah to post. Allow it on the home page first.");
    }
    if (draft.text().isBlank() && draft.media().isEmpty()) {
      throw new Problem(400, "Write something first.");
    }
    if (draft.visibility() != null && !VISIBILITIES.contains(draft.visibility())) {
      throw new Problem(400, "Choose one of the visibilities.");
    }
    int excess = lengths.of(account.instance()).excess(draft.text(), draft.spoiler());
    if (excess > 0 && draft.overlong() != StatusDraft.Overlong.THREAD) {
      throw new Problem(
          400, "The status is too long for its instance by %d characters.".formatted(excess));
    }
  }

  /** What waits and this person may decide: others' statuses, of accounts they may post as. */
  List<Approval> toDecide(Person person) {
    return approvals.waiting().stream()
        .filter(approval -> !approval.requestedBy().equals(person.name()))
        .filter(approval -> mayDecide(person, approval))
        .toList();
  }

  List<Approval> requested(Person person) {
    return approvals.of(person.name());
  }

  /**
   * Approves, perhaps with other words.
   *
   * @throws Problem 400 for words that cannot be posted
   */
  Notice approve(Person person, UUID id, String text) {
    Optional<Approval> approval = decidable(person, id);
    if (approval.isEmpty()) {
      return Notice.DECIDED;
    }
    LinkedAccount account = account(approval.get()).orElseThrow();
    if (!mayStillAsk(approval.get(), account)) {
      approvals.reject(id, person.name(), words.english(Notice.NOT_GRANTED.phrase()));
      return Notice.NOT_GRANTED;
    }
    check(account, approval.get().draft().withText(text));
    return approvals.approve(id, person.name(), text) ? Notice.APPROVED : Notice.DECIDED;
  }

  /** A route always may: whoever configures it may do more. */
  private boolean mayStillAsk(Approval approval, LinkedAccount account) {
    return approval.route() != null
        || people
            .byName(approval.requestedBy())
            .flatMap(requester -> grants.mode(requester, account))
            .isPresent();
  }

  Notice reject(Person person, UUID id, String reason) {
    return decidable(person, id).isPresent() && approvals.reject(id, person.name(), reason)
        ? Notice.REJECTED
        : Notice.DECIDED;
  }

  Notice withdraw(Person person, UUID id) {
    return approvals.withdraw(id, person.name()) ? Notice.WITHDRAWN : Notice.DECIDED;
  }

  private Optional<Approval> decidable(Person person, UUID id) {
    return approvals.find(id).filter(approval -> mayDecide(person, approval));
  }

  private boolean mayDecide(Person person, Approval approval) {
    return account(approval)
        .filter(
            account ->
                person.isAdmin()
                    || grants.mode(person, account).equals(Optional.of(Grant.Mode.DIRECT)))
        .isPresent();
  }

  /**
   * The account it was asked for; empty when a person asked and its alias is another's now. A route
   * means whoever has the alias.
   */
  private Optional<LinkedAccount> account(Approval approval) {
    return accounts
        .byAlias(approval.draft().account())
        .filter(account -> approval.route() != null || account.handle().equals(approval.handle()));
  }
}
