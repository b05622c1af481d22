package social.howdah.mastodon.entity;

/** What kind of user somebody was. */
public enum Archetype implements Word {
  LURKER,
  BOOSTER,
  POLLSTER,
  REPLIER,
  ORACLE
}
