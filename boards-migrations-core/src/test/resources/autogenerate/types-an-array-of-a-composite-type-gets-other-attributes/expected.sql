No expression converts the composite values in an array. Nothing was written.
    column: boards.t.more
    from:   boards.address[] of (street text, zip integer, gone text)
    to:     boards.address[] of (zip text, street character varying(20), come integer)
  What to do: Write this revision by hand: rename the old type, create the new one, add a column of it, and fill that: UPDATE … SET added = ARRAY(SELECT ROW(…)::new_type FROM unnest(old_column)) WHERE old_column IS NOT NULL; then drop the old column and type. Or leave the table out of what is generated (boards.migrations.autogenerate.exclude).
