-- The user of DATABASE_URL is a member of indgang_lookup, and a policy for a role holds for its members too.
-- Only inside a function that indgang_lookup owns is it the current user itself.
alter policy lookup on municipality using (current_user = 'indgang_lookup');
alter policy lookup on person using (current_user = 'indgang_lookup');
alter policy lookup on session using (current_user = 'indgang_lookup');
alter policy lookup on record using (current_user = 'indgang_lookup' and room = 'municipality' and kind = 'municipality');
