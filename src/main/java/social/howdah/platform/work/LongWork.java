package social.howdah.platform.work;

import java.util.List;

/**
 * SPI, a CDI bean for each kind of work that takes longer than anybody waits. What it does is in
 * the database: it goes on when nobody looks, on whichever node, and after a restart.
 */
public interface LongWork {

  /** Its name in addresses and in the audit. */
  String kind();

  /** The last ones, the newest first. Asks a constant number of times. */
  List<WorkState> newest(int limit);

  /**
   * Ends one before its end; what is done stays done. Joins the caller's transaction.
   *
   * @return false when there is none that goes on, or it is not safe to stop it
   */
  boolean cancel(long seq, String by);
}
