package social.howdah.publish.thing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import social.howdah.publish.posting.Posted;

/**
 * What was posted of a thing. Stored as JSON.
 *
 * @param open whether the thing still goes on
 * @param said the hash of what the first status says, or of what was said in place of an edit
 * @param postedBy the delivery that posted last
 * @param editedBy the delivery that said it
 * @param statuses in their order, the first is the one that is edited
 */
public record Chain(
    boolean open, String said, UUID postedBy, UUID editedBy, List<Posted> statuses) {
  /** The first and so many newest are remembered; what deletes them all deletes these. */
  private static final int MOST = 200;

  public Chain {
    statuses = List.copyOf(statuses);
  }

  static Chain of(boolean open, String said, UUID delivery, List<Posted> posted) {
    return new Chain(open, said, delivery, delivery, posted);
  }

  Chain answered(UUID delivery, List<Posted> posted) {
    List<Posted> all = new ArrayList<>(statuses);
    all.addAll(posted);
    while (all.size() > MOST) {
      all.remove(1);
    }
    return new Chain(open, said, delivery, editedBy, all);
  }

  Chain edited(UUID delivery, String now) {
    return new Chain(open, now, postedBy, delivery, statuses);
  }

  Chain closed() {
    return new Chain(false, said, postedBy, editedBy, statuses);
  }

  Chain without(Posted status) {
    return new Chain(
        open, said, postedBy, editedBy, statuses.stream().filter(s -> !s.equals(status)).toList());
  }

  Posted first() {
    return statuses.get(0);
  }

  Posted last() {
    return statuses.get(statuses.size() - 1);
  }
}
