package social.howdah.chat.talk;

import social.howdah.identity.chat.ChatUser;
import social.howdah.platform.Secret;

/**
 * Where an interaction comes from.
 *
 * @param destination name of the configured destination
 * @param place the chat's id of the channel
 * @param trigger what lets us open a form, for some seconds; empty where nothing does
 * @param reply where the person can be answered alone; empty where that is in the answer
 */
public record Origin(
    String destination, ChatUser user, String place, Secret trigger, Secret reply) {
  public static final Secret NOTHING = Secret.of("");
}
