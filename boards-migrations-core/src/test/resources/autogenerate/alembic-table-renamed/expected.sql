It is not clear whether something was renamed, or dropped and made anew, which would lose its data. Nothing was written.
    renamed?: boards.a to boards.b
    if so:    --rename boards.a=boards.b
    if not:   --no-rename boards.a
  What to do: Say which it is, or put @RenamedFrom on the entity or its field.
