package social.howdah.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.net.InetAddress;
import java.util.List;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  private final InMemoryDnsResolver names = new InMemoryDnsResolver();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "2001:db8::1",
        "2001::1"
      })
  void whatIsNotPublicIsRefused(String address) throws Exception {
    names.add("inside.example", InetAddress.getByName(address));
    assertThatThrownBy(() -> guard(List.of(), false).resolve("inside.example"))
        .isInstanceOf(AddressRefusedException.class)
        .hasMessageContaining("inside.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a01::1"})
  void whatIsPublicIsContacted(String address) throws Exception {
    names.add("public.example", InetAddress.getByName(address));
    assertThat(guard(List.of(), false).resolve("public.example")).hasSize(1);
  }

  @Test
  void ofSeveralAddressesOnlyThePublicOnesAreUsed() throws Exception {
    names.add("mixed.example", InetAddress.getLoopbackAddress(), InetAddress.getByName("1.1.1.1"));
    assertThat(guard(List.of(), false).resolve("mixed.example"))
        .containsExactly(InetAddress.getByName("1.1.1.1"));
  }

  @Test
  void whatIsAllowedIsContacted() throws Exception {
    names.add("inside.example", InetAddress.getByName("10.1.2.3"));
    assertThat(guard(List.of("10.1.0.0/16"), false).resolve("inside.example")).hasSize(1);
    assertThatThrownBy(() -> guard(List.of("10.2.0.0/16"), false).resolve("inside.example"))
        .isInstanceOf(AddressRefusedException.class);
  }

  @Test
  void plainHttpReachesOnlyWhatIsAllowed() throws Exception {
    names.add("public.example", InetAddress.getByName("1.1.1.1"));
    names.add("inside.example", InetAddress.getByName("10.1.2.3"));
    AddressGuard plain = guard(List.of("10.0.0.0/8"), true);
    assertThat(plain.resolve("inside.example")).hasSize(1);
    assertThatThrownBy(() -> plain.resolve("public.example"))
        .isInstanceOf(AddressRefusedException.class)
        .hasMessageContaining("https");
  }

  /** DNS rebinding: what was public when it was looked at is private when it is connected to. */
  @Test
  void aNameThatChangesBetweenTwoQuestionsIsJudgedEachTime() throws Exception {
    AddressGuard guard = guard(List.of(), false);
    names.add("rebinding.example", InetAddress.getByName("1.1.1.1"));
    assertThat(guard.resolve("rebinding.example"))
        .containsExactly(InetAddress.getByName("1.1.1.1"));
    names.add("rebinding.example", InetAddress.getByName("169.254.169.254"));
    assertThatThrownBy(() -> guard.resolve("rebinding.example"))
        .isInstanceOf(AddressRefusedException.class);
  }

  private AddressGuard guard(List<String> allowed, boolean onlyAllowed) {
    List<IPAddress> blocks =
        allowed.stream().map(block -> new IPAddressString(block).getAddress()).toList();
    return new AddressGuard(blocks, onlyAllowed, names);
  }
}
