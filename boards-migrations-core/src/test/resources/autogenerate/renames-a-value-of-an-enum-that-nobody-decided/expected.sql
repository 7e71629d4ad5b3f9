It is not clear whether something was renamed, or dropped and made anew, which would lose its data. Nothing was written.
    renamed?: boards.state.OPEN to IN PROGRESS
    if so:    --rename 'boards.state.OPEN=IN PROGRESS'
    if not:   --no-rename boards.state.OPEN
  What to do: Say which it is.
