package social.howdah.mastodon.entity;

/** Why an account is suggested. */
public enum SuggestionSource implements Word {
  FEATURED,
  MOST_FOLLOWED,
  MOST_INTERACTIONS,
  SIMILAR_TO_RECENTLY_FOLLOWED,
  FRIENDS_OF_FRIENDS,
  STAFF,
  PAST_INTERACTIONS,
  GLOBAL
}
