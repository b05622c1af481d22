package social.howdah.push.notification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import social.howdah.account.LinkedAccount;
import social.howdah.mastodon.MastodonException;
import social.howdah.mastodon.accounts.Accounts;
import social.howdah.mastodon.entity.AccountList;
import social.howdah.mastodon.entity.Relationship;
import social.howdah.message.AuthorRelation;
import social.howdah.message.RoutesInForce;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.push.Attempt;
import social.howdah.push.Reader;
import social.howdah.push.RelationNeeds;

/**
 * Asks the instance how an account and the authors of its notifications stand to each other: as
 * much as a route or a rule wants to know, and the token allows.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/accounts/#relationships">Mastodon: Check
 *     relationships to other accounts</a>
 */
@Singleton
class Relations {
  private static final Logger LOG = System.getLogger(Relations.class.getName());

  private final RoutesInForce routes;
  private final Accounts accounts;
  private final Attempt attempt;

  @Inject
  Relations(RoutesInForce routes, Accounts accounts, Attempt attempt) {
    this.routes = routes;
    this.accounts = accounts;
    this.attempt = attempt;
  }

  /** Of these authors, by their ids. */
  Map<String, Relation> of(Reader reader, Set<String> authors) throws RetryableDeliveryException {
    LinkedAccount account = reader.account();
    Set<AuthorRelation> asked = routes.relations(account.shared() ? null : account.person());
    if (asked.isEmpty() || authors.isEmpty() || !RelationNeeds.isCoveredBy(reader.caller())) {
      return Map.of();
    }
    Map<String, Relationship> follows =
        asked.contains(AuthorRelation.FOLLOWS) ? follows(reader, authors) : Map.of();
    Map<String, Relation> relations = new HashMap<>();
    for (String author : authors) {
      Relationship follow = follows.get(author);
      List<String> lists =
          asked.contains(AuthorRelation.LISTS) ? lists(reader, author).orElse(null) : null;
      relations.put(
          author,
          new Relation(
              follow == null ? null : follow.followedBy(),
              follow == null ? null : follow.following(),
              lists));
    }
    return relations;
  }

  private Map<String, Relationship> follows(Reader reader, Collection<String> authors)
      throws RetryableDeliveryException {
    return ask(reader, () -> accounts.relationships(reader.caller(), List.copyOf(authors), true))
        .orElse(List.of())
        .stream()
        .collect(Collectors.toMap(Relationship::id, Function.identity(), (one, other) -> one));
  }

  private Optional<List<String>> lists(Reader reader, String author)
      throws RetryableDeliveryException {
    return ask(reader, () -> accounts.lists(reader.caller(), author))
        .map(lists -> lists.stream().map(AccountList::title).toList());
  }

  /** Empty where the instance refuses for good: a notification comes without it. */
  private <T> Optional<T> ask(Reader reader, Supplier<T> call) throws RetryableDeliveryException {
    try {
      return Optional.of(attempt.as(reader.account().id(), reader.caller(), call));
    } catch (MastodonException e) {
      LOG.log(Level.DEBUG, "The instance does not tell how an author stands to an account", e);
      return Optional.empty();
    }
  }
}
