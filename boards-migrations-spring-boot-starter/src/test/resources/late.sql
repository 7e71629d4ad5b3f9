INSERT INTO tag VALUES (2, 'late');
