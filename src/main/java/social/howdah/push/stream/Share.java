package social.howdah.push.stream;

import java.util.Comparator;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A node's share of the accounts, by rendezvous hashing: nodes that know of one another agree
 * without asking, and when one comes or goes only its own accounts move.
 *
 * @param node whose
 * @param nodes all that are alive, this one too
 */
record Share(UUID node, Set<UUID> nodes) {
  Share {
    nodes = Set.copyOf(nodes);
  }

  boolean has(UUID account) {
    return nodes.stream()
        .max(Comparator.comparingLong((UUID one) -> rank(one, account)).thenComparing(one -> one))
        .filter(node::equals)
        .isPresent();
  }

  private static long rank(UUID node, UUID account) {
    return new SplittableRandom(node.getLeastSignificantBits() ^ account.getLeastSignificantBits())
        .nextLong();
  }
}
