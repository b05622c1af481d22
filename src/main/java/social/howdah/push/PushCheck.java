package social.howdah.push;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import social.howdah.account.LinkedAccount;
import social.howdah.account.LinkedAccounts;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.check.Check;
import social.howdah.platform.check.Finding;
import social.howdah.platform.http.AddressRefusedException;
import social.howdah.platform.http.HttpOut;

/** Whether a push that is sent to the public URL arrives here, and as it was sent. */
@Singleton
class PushCheck implements Check {
  private final PlatformConfig platform;
  private final NotificationsConfig config;
  private final LinkedAccounts accounts;
  private final PushTrials trials;
  private final HttpOut http;

  @Inject
  PushCheck(
      PlatformConfig platform,
      NotificationsConfig config,
      LinkedAccounts accounts,
      PushTrials trials,
      HttpOut http) {
    this.platform = platform;
    this.config = config;
    this.accounts = accounts;
    this.trials = trials;
    this.http = http;
  }

  @Override
  public String name() {
    return "push";
  }

  @Override
  public List<Finding> run() {
    List<LinkedAccount> linked = accounts.all();
    boolean unused =
        !linked.isEmpty()
            && linked.stream().noneMatch(account -> config.mode(account.instance()).subscribes());
    return List.of(unused ? Finding.fine("push.unused") : send());
  }

  private Finding send() {
    String host = platform.publicUrl().getAuthority();
    PushTrials.Trial trial = trials.begin();
    try {
      URI endpoint = URI.create(platform.publicUrl() + "/push/" + trial.id());
      int status =
          http.send("POST", endpoint, trial.headers(), trial.body(), "application/octet-stream")
              .answer()
              .status();
      if (trial.unchanged().isDone()) {
        return trial.unchanged().join()
            ? Finding.fine("push.arrives", host)
            : Finding.broken("push.changed", host);
      }
      return status == 404
          ? Finding.look("push.elsewhere", host)
          : Finding.broken("push.refused", host, status);
    } catch (AddressRefusedException e) {
      return Finding.unknown("push.guarded", host);
    } catch (IOException e) {
      return Finding.look("push.silent", host);
    } finally {
      trials.end(trial);
    }
  }
}
