package social.howdah.account;

/**
 * CDI event, within the transaction that unlinks the account: its token is handed out no more.
 * Observers only write to the database, settle what waited for the account, and say so.
 *
 * @param actor who has unlinked it
 */
public record AccountUnlinked(LinkedAccount account, String actor, Fate fate, Settled settled) {
  /** How many deliveries were settled, and how; filled by the observers. */
  public static final class Settled {
    private int kept;
    private int cancelled;
    private int handedOver;

    public void kept(int deliveries) {
      kept += deliveries;
    }

    public void cancelled(int deliveries) {
      cancelled += deliveries;
    }

    public void handedOver(int deliveries) {
      handedOver += deliveries;
    }

    public int kept() {
      return kept;
    }

    public int cancelled() {
      return cancelled;
    }

    public int handedOver() {
      return handedOver;
    }
  }
}
