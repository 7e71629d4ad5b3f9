It is not clear whether something was renamed, or dropped and made anew, which would lose its data. Nothing was written.
    renamed?: boards.a.nick to name
    if so:    --rename boards.a.nick=name
    if not:   --no-rename boards.a.nick
  What to do: Say which it is, or put @RenamedFrom on the entity or its field.
