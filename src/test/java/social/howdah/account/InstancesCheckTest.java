package social.howdah.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.TestClient;
import social.howdah.mastodon.instance.Instances;
import social.howdah.platform.check.Finding;
import social.howdah.platform.check.Verdict;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.sandbox.Sandbox;

/** What is found of the instances of linked accounts, each by its cause. */
class InstancesCheckTest {
  private final Sandbox sandbox = Sandbox.start(0);
  private final Instance instance = Instance.of(sandbox.base());
  private final Database database = TestDatabase.H2.open();
  private final TestAccounts linked = new TestAccounts(database, instance);
  private final InstancesCheck check =
      new InstancesCheck(linked.accounts(), new Instances(TestClient.client()));

  @AfterEach
  void close() {
    sandbox.close();
    TestDatabase.close(database);
  }

  @Test
  void whereNobodyIsLinkedSomebodyShouldBe() {
    assertThat(check.run()).containsExactly(Finding.look("instances.none"));
  }

  @Test
  void eachInstanceIsNamedOnceWithItsVersionAndLimit() {
    linked.link(instance, "1", "alice", "token-1");
    linked.link(instance, "2", "bob", "token-2");
    assertThat(check.run())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.key()).isEqualTo("instances.known");
              assertThat(finding.values()).hasSize(3).startsWith(instance.host()).endsWith(500);
            });
  }

  @Test
  void oneThatDoesNotAnswerIsNamedToo() {
    linked.link(Instance.of("http://127.0.0.1:1"), "1", "alice", "token-1");
    linked.link(instance, "2", "bob", "token-2");
    assertThat(check.run())
        .extracting(Finding::verdict)
        .containsExactlyInAnyOrder(Verdict.BROKEN, Verdict.FINE);
  }
}
